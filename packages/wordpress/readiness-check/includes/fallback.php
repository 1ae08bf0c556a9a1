<?php
/**
 * What stands inside the element until the check is loaded, without JavaScript and when something fails: a sentence and the way to a call.
 * In the check's language, which a block may set, so these words do not come from the site's translations.
 *
 * @package readiness-check
 */

namespace ReadinessCheck;

defined( 'ABSPATH' ) || exit;

/** The words where the settings have none. */
const FALLBACK_WORDS = array(
	'de' => array(
		'fallback_text'  => 'Hier steht ein Selbstcheck zu ISO/IEC 42001 und zur KI-Verordnung. Er braucht JavaScript.',
		'fallback_label' => 'Gespräch vereinbaren',
	),
	'en' => array(
		'fallback_text'  => 'This is where a self-assessment for ISO/IEC 42001 and the EU AI Act stands. It needs JavaScript.',
		'fallback_label' => 'Arrange a call',
	),
);

/**
 * The fallback as HTML.
 *
 * @param array $fields What counts on the page.
 */
function fallback( array $fields ): string {
	$tag   = isset( FALLBACK_WORDS[ $fields['lang'] ] ) ? $fields['lang'] : 'en';
	$words = $fields + FALLBACK_WORDS[ $tag ];
	// Around the element another language may stand.
	$html = '<p' . ( $tag === $fields['lang'] || isset( $fields['fallback_text'] ) ? '' : ' lang="en"' ) . '>' . words( $words['fallback_text'] ) . '</p>';
	$href = esc_url( fallback_link( $fields ), array( 'https', 'http', 'mailto' ) );
	return $href ? $html . '<p><a href="' . $href . '">' . words( $words['fallback_label'] ) . '</a></p>' : $html;
}

/**
 * Words as HTML. Shortcodes are looked for in what a block has drawn, so a bracket is written as what it is.
 *
 * @param string $value Plain text.
 */
function words( string $value ): string {
	return str_replace( '[', '&#091;', esc_html( $value ) );
}

/**
 * What a reader of feeds gets: the sentence, which leads to the page.
 *
 * @param array $fields What counts on the page.
 */
function in_a_feed( array $fields ): string {
	$words = $fields + ( FALLBACK_WORDS[ $fields['lang'] ] ?? FALLBACK_WORDS['en'] );
	return '<p><a href="' . esc_url( get_permalink() ) . '">' . esc_html( $words['fallback_text'] ) . '</a></p>';
}

/**
 * Where the fallback leads: to its own link, else to the call, else to the e-mail address.
 *
 * @param array $fields What counts on the page.
 */
function fallback_link( array $fields ): string {
	if ( isset( $fields['fallback_link'] ) ) {
		return $fields['fallback_link'];
	}
	if ( isset( $fields['booking'] ) ) {
		return without_placeholders( $fields['booking'] );
	}
	return isset( $fields['contact'] ) ? 'mailto:' . $fields['contact'] : '';
}
