<?php
/**
 * Removes the one option that the plugin keeps, on every site of a network. There is nothing else: no table, no file, no cookie.
 *
 * @package readiness-check
 */

defined( 'WP_UNINSTALL_PLUGIN' ) || exit;

if ( is_multisite() ) {
	$readiness_check_sites = get_sites(
		array(
			'fields' => 'ids',
			'number' => 0,
		)
	);
	foreach ( $readiness_check_sites as $readiness_check_site ) {
		delete_blog_option( $readiness_check_site, 'readiness_check' );
	}
} else {
	delete_option( 'readiness_check' );
}
