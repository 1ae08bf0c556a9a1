<?php
/**
 * A suggestion for the site's privacy notice, where WordPress collects them (Settings, Privacy). In both languages, with brackets for
 * what only the owner knows; the same words as docs/embedding.md, which a test compares.
 *
 * @package readiness-check
 */

namespace ReadinessCheck;

defined( 'ABSPATH' ) || exit;

add_action( 'admin_init', __NAMESPACE__ . '\suggest_privacy_notice' );

/** Hands the suggestion over. */
function suggest_privacy_notice() {
	if ( ! function_exists( 'wp_add_privacy_policy_content' ) ) {
		return;
	}
	$html = '<p class="privacy-policy-tutorial">' . esc_html__( 'Fill in the brackets, leave out what you do not use, and have your data protection officer read it.', 'readiness-check' ) . '</p>';
	foreach ( LANGUAGES as $tag => $name ) {
		$text = file_get_contents( plugin_dir_path( PLUGIN ) . "privacy/$tag.txt" ); // phpcs:ignore WordPress.WP.AlternativeFunctions -- a file of the plugin itself.

		$html .= '<h3 lang="' . esc_attr( $tag ) . '">' . esc_html( $name ) . '</h3>' . wpautop( esc_html( (string) $text ) );
	}
	wp_add_privacy_policy_content( __( 'Readiness check', 'readiness-check' ), $html );
}
