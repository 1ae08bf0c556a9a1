<?php
/**
 * For PHP's own server: files as they are, everything else is WordPress'.
 *
 * @package readiness-check
 */

$path = $_SERVER['DOCUMENT_ROOT'] . rawurldecode( parse_url( $_SERVER['REQUEST_URI'], PHP_URL_PATH ) );
if ( is_file( $path ) ) {
	return false;
}
if ( is_dir( $path ) && is_file( rtrim( $path, '/' ) . '/index.php' ) && '/' === substr( $path, -1 ) ) {
	return false;
}
$_SERVER['SCRIPT_NAME'] = '/index.php';
$_SERVER['PHP_SELF']    = '/index.php';
require $_SERVER['DOCUMENT_ROOT'] . '/index.php';
