<?php
/**
 * The element as HTML. Only what fields.php knows comes out, every value escaped.
 *
 * @package readiness-check
 */

namespace ReadinessCheck;

defined( 'ABSPATH' ) || exit;

/**
 * The element for what a block or shortcode says; a page that has it gets the script.
 *
 * @param array $values By field.
 */
function element( array $values ): string {
	$fields = effective( $values );
	// No script runs in a reader of feeds, and the check stands on the page.
	if ( is_feed() ) {
		return in_a_feed( $fields );
	}
	$looks = array_intersect_key( $fields, LOOKS );
	load_scripts( (bool) $looks );

	$html = '<readiness-check';
	foreach ( array_keys( ATTRIBUTES ) as $name ) {
		$value = $fields[ $name ] ?? '';
		if ( 'data_layer' === $name ) {
			$html .= 'on' === $value ? ' data-layer' : '';
		} elseif ( '' !== $value ) {
			$html .= attribute( str_replace( '_', '-', $name ), $value );
		}
	}
	foreach ( $looks as $name => $value ) {
		$html .= attribute( "data-readiness-$name", $value );
	}
	return $html . '>' . fallback( $fields ) . '</readiness-check>';
}

/**
 * One attribute. Shortcodes are looked for in attributes too, so brackets are written as what they are.
 *
 * @param string $name  The attribute's name.
 * @param string $value Plain text.
 */
function attribute( string $name, string $value ): string {
	// `esc_attr` leaves an entity as it is, also behind `&amp;`, and the browser would read what nobody has judged.
	$value = esc_attr( str_replace( '&', '&#038;', $value ) );
	$value = str_replace( array( '[', ']' ), array( '&#091;', '&#093;' ), $value );
	return " $name=\"$value\"";
}
