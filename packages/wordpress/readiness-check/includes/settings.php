<?php
/**
 * The site's defaults: one option, and what a page has when its block or shortcode says nothing. The most particular word counts: the
 * block's, else the site's for the language, else the site's.
 *
 * @package readiness-check
 */

namespace ReadinessCheck;

defined( 'ABSPATH' ) || exit;

/** The name of the one option; uninstall.php names it too. */
const OPTION = 'readiness_check';

/** What is stored, judged anew: an option may have been imported. */
function settings(): array {
	$stored = get_option( OPTION, array() );
	return clean_settings( is_array( $stored ) ? $stored : array() );
}

/**
 * Fields with their values, and by language those that differ there. Empty ones are left out.
 *
 * @param array $values Whatever came.
 */
function clean_settings( array $values ): array {
	$clean = clean_all( $values, array_keys( fields() ) );
	foreach ( array_keys( LANGUAGES ) as $tag ) {
		$own = clean_all( (array) ( $values[ $tag ] ?? array() ), BY_LANGUAGE );
		if ( $own ) {
			$clean[ $tag ] = $own;
		}
	}
	return $clean;
}

/**
 * Those of the named fields that have a value.
 *
 * @param array    $values Whatever came.
 * @param string[] $names  The fields to look for.
 */
function clean_all( array $values, array $names ): array {
	$clean = array();
	foreach ( $names as $name ) {
		$value = clean( $name, $values[ $name ] ?? '' );
		if ( '' !== $value ) {
			$clean[ $name ] = $value;
		}
	}
	return $clean;
}

/**
 * What counts on a page.
 *
 * @param array $values What its block or shortcode says.
 */
function effective( array $values ): array {
	$settings = settings();
	$own      = clean_all( $values, array_keys( fields() ) );
	$tag      = $own['lang'] ?? $settings['lang'] ?? language_of( determine_locale() );
	$for_tag  = $settings[ $tag ] ?? array();
	$fields   = $own + $for_tag + array_diff_key( $settings, LANGUAGES ) + array( 'lang' => $tag );

	$notice = get_privacy_policy_url();
	if ( ! isset( $fields['privacy'] ) && $notice ) {
		$fields['privacy'] = $notice;
	}
	/**
	 * Filters what counts on a page, by field; what comes back is judged again.
	 *
	 * @param array $fields The fields with their values.
	 * @param array $own    What the block or shortcode itself says.
	 */
	$fields = (array) apply_filters( 'readiness_check_fields', $fields, $own );
	// Any language may stand around the check; in one that it does not speak it takes English.
	$lang = $fields['lang'] ?? $tag;
	return array( 'lang' => preg_replace( '/[^a-z]/', '', is_string( $lang ) ? $lang : $tag ) ) + clean_all( $fields, array_keys( fields() ) );
}
