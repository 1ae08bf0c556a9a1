<?php
/**
 * Plugin Name:       Readiness Check
 * Description:       A self-assessment for ISO/IEC 42001 and the EU AI Act that runs entirely in the visitor's browser. As a block and as a shortcode.
 * Version:           1.0.0
 * Requires at least: 6.1
 * Requires PHP:      7.4
 * License:           MIT
 * License URI:       https://opensource.org/license/mit
 * Text Domain:       readiness-check
 * Domain Path:       /languages
 * Update URI:        false
 *
 * The plugin puts the element <readiness-check> and its script on a page, for every role, and keeps the site's defaults. It must never
 * ask another server for anything, set a cookie, keep what a visitor answers, or print a value that fields.php has not judged.
 *
 * @package readiness-check
 */

namespace ReadinessCheck;

defined( 'ABSPATH' ) || exit;

/** The version of the plugin and of the check in it, which is a folder's name below `files/`. */
const VERSION = '1.0.0';
/** This file, by which WordPress knows the plugin. */
const PLUGIN = __FILE__;

require __DIR__ . '/includes/fields.php';
require __DIR__ . '/includes/addresses.php';
require __DIR__ . '/includes/settings.php';
require __DIR__ . '/includes/fallback.php';
require __DIR__ . '/includes/element.php';
require __DIR__ . '/includes/scripts.php';
require __DIR__ . '/includes/block.php';
require __DIR__ . '/includes/translations.php';

if ( is_admin() ) {
	require __DIR__ . '/includes/settings-page.php';
	require __DIR__ . '/includes/privacy.php';
}
