<?php
/**
 * The element's script and styles, on pages that have it and on no other. The script finds its other files beside itself, so nothing may
 * move it, merge it or put it off: each attribute below is what one optimiser documents, or reads, to leave a script alone.
 *
 * @package readiness-check
 */

namespace ReadinessCheck;

defined( 'ABSPATH' ) || exit;

/** Handles in WordPress' lists, with the files by which the browser knows them. */
const LOADER = 'readiness-check';
const LOOKS_SCRIPT = 'readiness-check-looks';

/** Cloudflare's Rocket Loader wants its attribute before `src`, so all of them come first. */
const LEAVE_ALONE = array(
	'data-cfasync'     => 'false', // Cloudflare Rocket Loader; LiteSpeed Cache reads it too.
	'data-no-optimize' => '1', // LiteSpeed Cache: not merged, not minified.
	'data-no-defer'    => '1', // LiteSpeed Cache: not put off.
	'data-noptimize'   => '1', // Autoptimize.
	'data-no-minify'   => '1', // WP Rocket: not minified, which would move it.
	'nowprocket'       => true, // WP Rocket: not put off until the visitor moves.
);

add_action( 'wp_enqueue_scripts', __NAMESPACE__ . '\load_early' );
add_filter( 'wp_script_attributes', __NAMESPACE__ . '\leave_alone' );
add_filter( 'script_loader_tag', __NAMESPACE__ . '\as_module', 100, 3 );

/** Where the check's own files lie. The version is part of the path, because browsers keep these files for a year. */
function files_url(): string {
	return plugins_url( 'files/' . VERSION . '/', PLUGIN );
}

/** Where a page's own content has the check, its place is kept free from the first moment on. */
function load_early() {
	$post = is_singular() ? get_post() : null;
	if ( $post && ( has_block( BLOCK, $post ) || has_shortcode( $post->post_content, SHORTCODE ) ) ) {
		load_scripts( false );
	}
}

/**
 * Puts the script on this page, once however often it is asked for.
 *
 * @param bool $with_looks Whether the site has set a colour.
 */
function load_scripts( bool $with_looks ) {
	wp_enqueue_style( LOADER, plugins_url( 'site/place.css', PLUGIN ), array(), VERSION );
	if ( $with_looks ) {
		load_module( LOOKS_SCRIPT, plugins_url( 'site/looks.js?ver=' . VERSION, PLUGIN ) );
	}
	load_module( LOADER, files_url() . 'readiness-check.js' );
}

/**
 * Has a module loaded, the way this WordPress can.
 *
 * @param string $handle By which WordPress knows it.
 * @param string $src    Its address, version included.
 */
function load_module( string $handle, string $src ) {
	if ( function_exists( 'wp_enqueue_script_module' ) ) {
		wp_enqueue_script_module( $handle, $src, array(), null );
	} else {
		// phpcs:ignore WordPress.WP.EnqueuedResourceParameters.MissingVersion -- the address has it.
		wp_enqueue_script( $handle, $src, array(), null, true );
	}
}

/**
 * The attributes of a script module, from WordPress 6.5 on.
 *
 * @param array $attributes By name.
 */
function leave_alone( $attributes ) {
	$ours = in_array( $attributes['id'] ?? '', array( LOADER . '-js-module', LOOKS_SCRIPT . '-js-module' ), true );
	return $ours ? LEAVE_ALONE + $attributes : $attributes;
}

/**
 * The tag of a script that an older WordPress takes for a classic one.
 *
 * @param string $tag    As WordPress would print it.
 * @param string $handle By which WordPress knows it.
 * @param string $src    Its address.
 */
function as_module( $tag, $handle, $src ) {
	if ( LOADER !== $handle && LOOKS_SCRIPT !== $handle ) {
		return $tag;
	}
	return wp_get_script_tag(
		LEAVE_ALONE + array(
			'type' => 'module',
			'src'  => esc_url_raw( $src ),
			'id'   => "$handle-js",
		)
	);
}
