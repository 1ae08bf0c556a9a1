<?php
/**
 * What can be set: every field with what it may hold, the same for the block, the shortcode and the settings. A value that is not allowed
 * becomes empty, which means the default. Nothing else may reach the page.
 *
 * @package readiness-check
 */

namespace ReadinessCheck;

defined( 'ABSPATH' ) || exit;

/** The languages that the check speaks, each in its own words. */
const LANGUAGES = array(
	'de' => 'Deutsch',
	'en' => 'English',
);

/**
 * The element's attributes by field: what kind of value one holds, and for a choice which. A field's name is the attribute's with an
 * underscore for each dash, as shortcodes have it; blocks write `headingLevel`.
 */
const ATTRIBUTES = array(
	'lang'          => array( 'kind' => 'language' ),
	'booking'       => array( 'kind' => 'booking' ),
	'contact'       => array( 'kind' => 'email' ),
	'brand'         => array( 'kind' => 'text' ),
	'privacy'       => array( 'kind' => 'address' ),
	'theme'         => array(
		'kind'    => 'choice',
		'choices' => array( 'auto', 'light', 'dark' ),
	),
	'mode'          => array(
		'kind'    => 'choice',
		'choices' => array( 'inline', 'frame' ),
	),
	'heading_level' => array(
		'kind'    => 'choice',
		'choices' => array( '2', '3', '4' ),
	),
	'languages'     => array( 'kind' => 'languages' ),
	'texts'         => array( 'kind' => 'own_address' ),
	'logo'          => array( 'kind' => 'own_address' ),
	'history'       => array(
		'kind'    => 'choice',
		'choices' => array( 'on', 'off' ),
	),
	'data_layer'    => array(
		'kind'    => 'choice',
		'choices' => array( 'on', 'off' ),
	),
);

/** The looks by field; site/looks.js sets each as a custom property, because a strict policy refuses `style`. */
const LOOKS = array(
	'accent'     => array( 'kind' => 'colour' ),
	'text'       => array( 'kind' => 'colour' ),
	'background' => array( 'kind' => 'colour' ),
);

/** What stands inside the element until the check is loaded, without JavaScript and when something fails. */
const FALLBACK = array(
	'fallback_text'  => array( 'kind' => 'text' ),
	'fallback_label' => array( 'kind' => 'text' ),
	'fallback_link'  => array( 'kind' => 'address' ),
);

/** Those that a site may want to differ between its languages. */
const BY_LANGUAGE = array( 'booking', 'privacy', 'texts', 'fallback_text', 'fallback_label', 'fallback_link' );

/** How else people write `on` and `off`. */
const SWITCH_WORDS = array(
	'1'     => 'on',
	'true'  => 'on',
	'yes'   => 'on',
	'false' => 'off',
	'no'    => 'off',
);

/** What may stand before a bracket in a colour: nothing, or a function that gives one. Any other is refused, since `url()` asks a server. */
const COLOUR_FUNCTIONS = array( '', 'rgb', 'rgba', 'hsl', 'hsla', 'hwb', 'lab', 'lch', 'oklab', 'oklch', 'color', 'color-mix', 'light-dark', 'calc', 'var' );

/** The longest value; nobody means a longer one. */
const LONGEST = 2000;

/** Every field by its name. */
function fields(): array {
	return ATTRIBUTES + LOOKS + FALLBACK;
}

/**
 * A field's value as it may be stored and printed, or an empty text.
 *
 * @param string $name  The field.
 * @param mixed  $value Whatever came.
 */
function clean( string $name, $value ): string {
	$field = fields()[ $name ] ?? null;
	if ( ! $field || ! is_scalar( $value ) ) {
		return '';
	}
	$value = plain( (string) $value );
	switch ( $field['kind'] ) {
		case 'choice':
			$value = SWITCH_WORDS[ strtolower( $value ) ] ?? strtolower( $value );
			return in_array( $value, $field['choices'], true ) ? $value : '';
		case 'language':
			return isset( LANGUAGES[ language_of( $value ) ] ) ? language_of( $value ) : '';
		case 'languages':
			$tags = array_map( __NAMESPACE__ . '\language_of', preg_split( '/[\s,]+/', $value ) );
			return implode( ' ', array_unique( array_intersect( $tags, array_keys( LANGUAGES ) ) ) );
		case 'email':
			return (string) ( is_email( $value ) ? $value : '' );
		case 'colour':
			return is_colour( $value ) ? $value : '';
		case 'address':
			return address( $value );
		case 'own_address':
			$value = address( $value );
			return '/' === ( $value[0] ?? '' ) ? $value : '';
		case 'booking':
			return booking( $value );
		default:
			return $value;
	}
}

/**
 * A value as plain text on one line. Where an author saves a block or a shortcode, WordPress has turned `&` into `&amp;`.
 *
 * @param string $value Whatever came.
 */
function plain( string $value ): string {
	$value = wp_specialchars_decode( wp_check_invalid_utf8( $value ), ENT_QUOTES );
	$value = trim( preg_replace( '/[\x00-\x20\x7F\s]+/u', ' ', $value ) );
	return strlen( $value ) > LONGEST ? '' : $value;
}

/**
 * Whether this is a colour and nothing else.
 *
 * @param string $value Plain text.
 */
function is_colour( string $value ): bool {
	if ( ! preg_match( '/^[a-z0-9#%.,()\/\s_-]{3,100}$/i', $value ) ) {
		return false;
	}
	preg_match_all( '/([a-z0-9_-]*)\s*\(/i', $value, $found );
	return ! array_diff( array_map( 'strtolower', $found[1] ), COLOUR_FUNCTIONS );
}

/**
 * The language of a locale: `de` of `de-AT` or `de_DE_formal`.
 *
 * @param string $locale As WordPress or a browser writes it.
 */
function language_of( string $locale ): string {
	return strtolower( (string) strtok( $locale, '-_' ) );
}
