<?php
/**
 * Makes the site: tables, users with their names for passwords, addresses with words in them, the plugin. With TRY_NETWORK a network of
 * sites, where only the first user may write HTML.
 *
 * @package readiness-check
 */

define( 'WP_INSTALLING', true );
define( 'TRY_INSTALLING', true );
$_SERVER['HTTP_HOST']   = preg_replace( '/^http:\/\//', '', getenv( 'TRY_URL' ) );
$_SERVER['REQUEST_URI'] = '/';
require getcwd() . '/wp-load.php';
require ABSPATH . 'wp-admin/includes/upgrade.php';

add_filter( 'pre_wp_mail', '__return_true' );
wp_install( 'Trial', 'admin', 'admin@trial.example', true, '', 'admin' );
foreach ( array( 'administrator', 'editor', 'author', 'contributor' ) as $role ) {
	wp_insert_user(
		array(
			'user_login' => $role,
			'user_pass'  => $role,
			'user_email' => "$role@trial.example",
			'role'       => $role,
		)
	);
}
update_option( 'permalink_structure', '/%postname%/' );
// The first visit to the editor shows a guide over it.
foreach ( get_users() as $user ) {
	update_user_meta( $user->ID, $GLOBALS['wpdb']->get_blog_prefix() . 'persisted_preferences', array( 'core/edit-post' => array( 'welcomeGuide' => false ), '_modified' => '2026-01-01T00:00:00.000Z' ) );
}
update_option( 'active_plugins', array( 'readiness-check/readiness-check.php' ) );

if ( getenv( 'TRY_NETWORK' ) ) {
	foreach ( $wpdb->tables( 'ms_global' ) as $table => $prefixed ) {
		$wpdb->$table = $prefixed;
	}
	install_network();
	$failed = populate_network( 1, $_SERVER['HTTP_HOST'], 'admin@trial.example', 'Network', '/', false );
	// Its only doubt is whether other hosts' names lead here, which no trial needs.
	if ( is_wp_error( $failed ) && 'no_wildcard_dns' !== $failed->get_error_code() ) {
		fwrite( STDERR, $failed->get_error_message() . "\n" );
		exit( 1 );
	}
	// Every administrator of the site that became a network would be a super admin.
	$wpdb->update( $wpdb->sitemeta, array( 'meta_value' => serialize( array( 'admin' ) ) ), array( 'meta_key' => 'site_admins' ) );
}
