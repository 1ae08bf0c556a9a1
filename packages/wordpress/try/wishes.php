<?php
/**
 * Plugin Name: What one request of a trial may wish for
 *
 * `?theme=` another theme, `?locale=` another language of the site, `?modules` the way in which WordPress from 6.5 on loads script modules,
 * written after its class-wp-script-modules.php. It must never stand on a real site.
 *
 * @package readiness-check
 */

// phpcs:disable WordPress.Security.NonceVerification

if ( isset( $_GET['theme'] ) ) {
	$try_theme = sanitize_key( $_GET['theme'] );
	foreach ( array( 'template', 'stylesheet' ) as $try_option ) {
		add_filter( "pre_option_$try_option", fn() => $try_theme );
	}
}

if ( isset( $_GET['locale'] ) ) {
	$try_locale = preg_replace( '/[^a-zA-Z_]/', '', $_GET['locale'] );
	add_filter( 'locale', fn() => $try_locale );
}

if ( isset( $_GET['modules'] ) && ! function_exists( 'wp_enqueue_script_module' ) ) {
	/** As in WordPress 6.5. */
	function wp_enqueue_script_module( $id, $src = '', $deps = array(), $version = false ) {
		static $seen = array();
		if ( isset( $seen[ $id ] ) ) {
			return;
		}
		$seen[ $id ] = true;
		$src         = null === $version ? $src : add_query_arg( 'ver', $version, $src );
		add_action(
			'wp_footer',
			fn() => wp_print_script_tag(
				array(
					'type' => 'module',
					'src'  => $src,
					'id'   => $id . '-js-module',
				)
			)
		);
	}
}
