<?php
/**
 * German for every German-speaking locale. WordPress looks for a file by the whole locale and would leave Austria, Switzerland and the
 * formal German, all of which this translation is good for, in English. A translation that the site has installed counts more.
 *
 * @package readiness-check
 */

namespace ReadinessCheck;

defined( 'ABSPATH' ) || exit;

add_action( 'init', __NAMESPACE__ . '\load_translation', 1 );
add_filter( 'load_script_translation_file', __NAMESPACE__ . '\script_translation', 10, 3 );

/** Before the block is registered, whose title is translated. */
function load_translation() {
	$locale = determine_locale();
	if ( 'de' === language_of( $locale ) && ! is_readable( WP_LANG_DIR . "/plugins/readiness-check-$locale.mo" ) ) {
		load_textdomain( 'readiness-check', plugin_dir_path( PLUGIN ) . 'languages/readiness-check-de_DE.mo' );
	}
}

/**
 * The same for the words of the editor.
 *
 * @param string|false $file   Where WordPress looks.
 * @param string       $handle By which WordPress knows the script.
 * @param string       $domain Whose words are looked for.
 */
function script_translation( $file, $handle, $domain ) {
	if ( 'readiness-check' !== $domain || 'de' !== language_of( determine_locale() ) || ( $file && is_readable( $file ) ) ) {
		return $file;
	}
	return plugin_dir_path( PLUGIN ) . 'languages/readiness-check-de_DE-' . EDITOR_SCRIPT . '.json';
}
