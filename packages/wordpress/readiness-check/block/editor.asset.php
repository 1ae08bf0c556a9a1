<?php
/**
 * What the editor's script needs of WordPress.
 *
 * @package readiness-check
 */

return array(
	'dependencies' => array( 'wp-block-editor', 'wp-blocks', 'wp-components', 'wp-element', 'wp-html-entities', 'wp-i18n' ),
	'version'      => '1.0.0',
);
