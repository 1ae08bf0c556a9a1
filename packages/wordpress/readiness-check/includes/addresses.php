<?php
/**
 * Judging addresses. WordPress' own `esc_url` takes the braces of `{summary}` away, so a booking link is judged here; the check itself
 * judges it again, by where it leads with different values filled in.
 *
 * @package readiness-check
 */

namespace ReadinessCheck;

defined( 'ABSPATH' ) || exit;

/** A placeholder, as a person writes it or as a link holds it. */
const PLACEHOLDER = '/(?:\{|%7B)[a-z_]+(?:\}|%7D)/i';

/**
 * A booking link: `https:`, `mailto:` or a page of this site, with placeholders anywhere but in the host. Empty for anything else.
 *
 * @param string $value Plain text.
 */
function booking( string $value ): string {
	// Bare brackets end a shortcode, and some other plugin's shortcode may go by the name of `[code]`.
	$value  = str_replace( array( ' ', '[', ']' ), array( '%20', '%5B', '%5D' ), $value );
	$filled = preg_replace( PLACEHOLDER, '', $value );
	if ( preg_match( '/["\'<>`\\\\]/', $value ) ) {
		return '';
	}
	if ( preg_match( '/^mailto:[^\s?@]+@[^\s?@]+\.[^\s?@]+(?:\?.*)?$/i', $filled ) && ! preg_match( '/^mailto:[^?]*[{}]/i', $value ) ) {
		return $value;
	}
	return is_address( $filled ) && is_address( $value ) && ! preg_match( '/^https:\/\/[^\/?#]*(?:[{}]|%7B)/i', $value ) ? own_path( $value ) : '';
}

/**
 * An address of this site or by `https:`. Empty for anything else.
 *
 * @param string $value Plain text.
 */
function address( string $value ): string {
	$value = own_path( str_replace( array( ' ', '[', ']' ), array( '%20', '%5B', '%5D' ), $value ) );
	return is_address( $value ) && ! preg_match( '/["\'<>`\\\\]/', $value ) ? $value : '';
}

/**
 * Whether this leads to a page of this site by its path, or to a host by `https:`.
 *
 * @param string $value Without placeholders.
 */
function is_address( string $value ): bool {
	$value = own_path( $value );
	if ( preg_match( '/^\/(?!\/)/', $value ) ) {
		return true;
	}
	$parts = wp_parse_url( $value );
	return $parts && 'https' === strtolower( $parts['scheme'] ?? '' ) && ! empty( $parts['host'] ) && ! isset( $parts['user'] );
}

/**
 * An address of this very site as its path, which holds on a developer's machine without `https:` too. Others stay as they are.
 *
 * @param string $value An address.
 */
function own_path( string $value ): string {
	$home = wp_parse_url( home_url() );
	$root = '//' . ( $home['host'] ?? '' ) . ( isset( $home['port'] ) ? ':' . $home['port'] : '' );
	if ( ! preg_match( '/^https?:' . preg_quote( $root, '/' ) . '(?=[\/?#]|$)/i', $value, $found ) ) {
		return $value;
	}
	$rest = substr( $value, strlen( $found[0] ) );
	return '/' === ( $rest[0] ?? '' ) ? $rest : '/' . $rest;
}

/**
 * A booking link for visitors without JavaScript: no placeholder, and no parameter that held one.
 *
 * @param string $value A booking link that has been judged.
 */
function without_placeholders( string $value ): string {
	list( $before, $query ) = array_pad( explode( '?', $value, 2 ), 2, '' );
	$kept = array();
	foreach ( explode( '&', $query ) as $pair ) {
		if ( '' !== $pair && ! preg_match( PLACEHOLDER, $pair ) ) {
			$kept[] = $pair;
		}
	}
	return preg_replace( PLACEHOLDER, '', $before ) . ( $kept ? '?' . implode( '&', $kept ) : '' );
}
