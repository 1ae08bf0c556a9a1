<?php
/**
 * Saves pages through WordPress' own interface, each as the user who writes it, so that whatever WordPress takes away from that user is
 * taken away. Reads a list from standard input and writes it to standard output with the address of each page and what is stored of it.
 *
 * @package readiness-check
 */

$_SERVER['HTTP_HOST']   = preg_replace( '/^http:\/\//', '', getenv( 'TRY_URL' ) );
$_SERVER['REQUEST_URI'] = '/';
require getcwd() . '/wp-load.php';

// WordPress has a global `$pages` of its own.
$try_pages = json_decode( stream_get_contents( STDIN ), true );
foreach ( $try_pages as &$try_page ) {
	$user = get_user_by( 'login', $try_page['user'] );
	wp_set_current_user( $user->ID );
	// Authors write posts and no pages.
	$request = new WP_REST_Request( 'POST', current_user_can( 'publish_pages' ) ? '/wp/v2/pages' : '/wp/v2/posts' );
	$request->set_body_params(
		array(
			'title'   => $try_page['name'],
			'slug'    => $try_page['name'],
			'content' => $try_page['content'],
			'status'  => 'publish',
		)
	);
	$response = rest_do_request( $request );
	if ( $response->is_error() ) {
		fwrite( STDERR, "{$try_page['name']}: " . $response->as_error()->get_error_message() . "\n" );
		exit( 1 );
	}
	$try_page['address'] = $response->get_data()['link'];
	$try_page['stored']  = get_post( $response->get_data()['id'] )->post_content;
}
echo wp_json_encode( $try_pages );
