<?php
/**
 * The two ways to put the check on a page. Both are drawn here when the page is asked for, so nothing of the element is ever stored, and
 * WordPress takes nothing away from authors who may not write HTML.
 *
 * @package readiness-check
 */

namespace ReadinessCheck;

defined( 'ABSPATH' ) || exit;

const BLOCK = 'readiness-check/check';
const SHORTCODE = 'readiness_check';
/** What WordPress calls the script that block.json names. */
const EDITOR_SCRIPT = 'readiness-check-check-editor-script';

add_action( 'init', __NAMESPACE__ . '\register_block' );
add_shortcode( SHORTCODE, __NAMESPACE__ . '\shortcode' );

/** Makes the block known, with the words of its editor in the user's language. */
function register_block() {
	register_block_type( plugin_dir_path( PLUGIN ) . 'block', array( 'render_callback' => __NAMESPACE__ . '\block' ) );
	wp_set_script_translations( EDITOR_SCRIPT, 'readiness-check' );
}

/**
 * The block as HTML.
 *
 * @param array $attributes As block.json has them.
 */
function block( $attributes ): string {
	$values = array();
	foreach ( (array) $attributes as $name => $value ) {
		$values[ strtolower( preg_replace( '/[A-Z]/', '_$0', $name ) ) ] = $value;
	}
	return '<div ' . get_block_wrapper_attributes() . '>' . element( $values ) . '</div>';
}

/**
 * The shortcode as HTML. Attributes may be written with dashes, as on the element.
 *
 * @param array|string $attributes As WordPress has read them.
 */
function shortcode( $attributes ): string {
	$values = array();
	foreach ( is_array( $attributes ) ? $attributes : array() as $name => $value ) {
		// An attribute without a value, like `data-layer`, comes as a value without a name.
		list( $name, $value ) = is_int( $name ) ? array( $value, 'on' ) : array( $name, $value );
		$values[ str_replace( '-', '_', strtolower( $name ) ) ] = $value;
	}
	return element( $values );
}
