<?php
/**
 * The settings page: the site's defaults, in plain WordPress controls that work with a keyboard. WordPress itself asks for the right to
 * `manage_options` and for the nonce. What is refused is said and nothing of it is stored.
 *
 * @package readiness-check
 */

namespace ReadinessCheck;

defined( 'ABSPATH' ) || exit;

const PAGE = 'readiness-check';

add_action( 'admin_menu', __NAMESPACE__ . '\add_page' );
add_action( 'admin_init', __NAMESPACE__ . '\register_settings' );
add_filter( 'plugin_action_links_' . plugin_basename( PLUGIN ), __NAMESPACE__ . '\add_link' );

/** Puts the page below Settings. */
function add_page() {
	$title = __( 'Readiness check', 'readiness-check' );
	add_options_page( $title, $title, 'manage_options', PAGE, __NAMESPACE__ . '\draw_page' );
}

/**
 * Puts a link to it among the plugin's own.
 *
 * @param string[] $links Those that WordPress shows.
 */
function add_link( $links ) {
	$link = '<a href="' . esc_url( admin_url( 'options-general.php?page=' . PAGE ) ) . '">' . esc_html__( 'Settings', 'readiness-check' ) . '</a>';
	return array_merge( array( $link ), $links );
}

/** What can be set, by section: for each field its label, a help, and the words of its choices. */
function sections(): array {
	$switch = array(
		'on'  => __( 'On', 'readiness-check' ),
		'off' => __( 'Off', 'readiness-check' ),
	);
	return array(
		__( 'The call', 'readiness-check' )           => array(
			'booking' => array( __( 'Booking link', 'readiness-check' ), __( 'With {summary} and {code} where your booking tool takes text. https:, mailto: or a page of this site.', 'readiness-check' ) ),
			'contact' => array( __( 'E-mail address', 'readiness-check' ), __( 'Used where there is no booking link.', 'readiness-check' ) ),
			'brand'   => array( __( 'Your name, shown at the call', 'readiness-check' ) ),
			'privacy' => array( __( 'Privacy notice', 'readiness-check' ), __( 'Empty: the privacy page of this site.', 'readiness-check' ) ),
		),
		__( 'Language and words', 'readiness-check' ) => array(
			'lang'      => array( __( 'Language', 'readiness-check' ), __( 'Without a setting: the language of the page.', 'readiness-check' ), LANGUAGES ),
			'languages' => array(
				__( 'Languages on offer', 'readiness-check' ),
				'',
				array(
					'de en' => 'Deutsch, English',
					'en de' => 'English, Deutsch',
					'de'    => 'Deutsch',
					'en'    => 'English',
				),
			),
			'texts'     => array( __( 'File with your own words', 'readiness-check' ), __( 'Address of a JSON file of this site.', 'readiness-check' ) ),
		),
		__( 'Looks', 'readiness-check' )              => array(
			'accent'        => array( __( 'Colour of buttons, links and marks', 'readiness-check' ), __( 'A colour as in CSS, like #0f6b66.', 'readiness-check' ) ),
			'text'          => array( __( 'Colour of the text', 'readiness-check' ) ),
			'background'    => array( __( 'Colour behind the check', 'readiness-check' ) ),
			'theme'         => array(
				__( 'Light or dark', 'readiness-check' ),
				'',
				array(
					'light' => __( 'Light', 'readiness-check' ),
					'dark'  => __( 'Dark', 'readiness-check' ),
					'auto'  => __( "As the visitor's device", 'readiness-check' ),
				),
			),
			'heading_level' => array(
				__( 'Level of the first heading', 'readiness-check' ),
				'',
				array(
					'2' => '2',
					'3' => '3',
					'4' => '4',
				),
			),
			'logo'          => array( __( 'Logo', 'readiness-check' ), __( 'Address of a picture of this site.', 'readiness-check' ) ),
		),
		__( 'Technique', 'readiness-check' )          => array(
			'mode'       => array(
				__( 'Where it runs', 'readiness-check' ),
				'',
				array(
					'inline' => __( 'In the page', 'readiness-check' ),
					'frame'  => __( 'In a frame with its network closed', 'readiness-check' ),
				),
			),
			'data_layer' => array( __( 'Events in the data layer', 'readiness-check' ), __( 'For a tag manager. No event holds an answer.', 'readiness-check' ), $switch ),
			'history'    => array( __( "The browser's Back", 'readiness-check' ), __( 'On: it leads to the step before.', 'readiness-check' ), $switch ),
		),
		__( 'Without JavaScript', 'readiness-check' ) => fallback_controls(),
	);
}

/** The controls of what stands there until the check is loaded. */
function fallback_controls(): array {
	return array(
		'fallback_text'  => array( __( 'Sentence', 'readiness-check' ), __( 'Stands there until the check is loaded, without JavaScript, and when something fails.', 'readiness-check' ) ),
		'fallback_label' => array( __( 'Words of the link', 'readiness-check' ) ),
		'fallback_link'  => array( __( 'Where the link leads', 'readiness-check' ), __( 'Empty: to the call.', 'readiness-check' ) ),
	);
}

/** Tells WordPress of the option, the sections and the fields. */
function register_settings() {
	register_setting(
		PAGE,
		OPTION,
		array(
			'type'              => 'array',
			'sanitize_callback' => __NAMESPACE__ . '\judge',
		)
	);
	$sections = sections();
	foreach ( array_keys( $sections ) as $number => $title ) {
		add_settings_section( "section-$number", esc_html( $title ), '__return_null', PAGE );
		add_fields( "section-$number", $sections[ $title ], '' );
	}
	$all = array_merge( ...array_values( $sections ) );
	foreach ( LANGUAGES as $tag => $name ) {
		/* translators: %s: a language, in its own words */
		$title = sprintf( __( 'Only on pages in this language: %s', 'readiness-check' ), $name );
		add_settings_section( "section-$tag", esc_html( $title ), __NAMESPACE__ . '\explain_language', PAGE );
		add_fields( "section-$tag", array_intersect_key( $all, array_flip( BY_LANGUAGE ) ), $tag );
	}
}

/** What the sections of a language are for. */
function explain_language() {
	echo '<p>' . esc_html__( 'What is empty here is as above.', 'readiness-check' ) . '</p>';
}

/**
 * Adds the controls of a section.
 *
 * @param string $section  The section.
 * @param array  $controls By field.
 * @param string $tag      The language that they are for, or an empty text.
 */
function add_fields( string $section, array $controls, string $tag ) {
	foreach ( $controls as $name => $control ) {
		list( $label, $help, $choices ) = array_pad( $control, 3, '' );

		$id = '' === $tag ? $name : "$tag-$name";
		add_settings_field(
			$id,
			esc_html( $label ),
			__NAMESPACE__ . '\draw_field',
			PAGE,
			$section,
			array(
				'label_for' => "readiness-check-$id",
				'name'      => $name,
				'tag'       => $tag,
				'help'      => $help,
				'choices'   => $choices,
			)
		);
	}
}

/**
 * Draws one control.
 *
 * @param array $field As `add_fields` has made it.
 */
function draw_field( $field ) {
	$settings = settings();
	$values   = '' === $field['tag'] ? $settings : ( $settings[ $field['tag'] ] ?? array() );
	$value    = $values[ $field['name'] ] ?? '';
	$name     = OPTION . ( '' === $field['tag'] ? '' : "[{$field['tag']}]" ) . "[{$field['name']}]";
	$id       = $field['label_for'];
	echo $field['choices'] ? '<select' : '<input type="text" class="large-text" value="' . esc_attr( $value ) . '"';
	echo ' id="' . esc_attr( $id ) . '" name="' . esc_attr( $name ) . '"';
	if ( $field['help'] ) {
		echo ' aria-describedby="' . esc_attr( "$id-help" ) . '"';
	}
	echo '>';
	if ( $field['choices'] ) {
		echo '<option value="">' . esc_html__( 'No setting', 'readiness-check' ) . '</option>';
		foreach ( $field['choices'] as $choice => $label ) {
			echo '<option value="' . esc_attr( $choice ) . '"' . selected( $value, (string) $choice, false ) . '>' . esc_html( $label ) . '</option>';
		}
		echo '</select>';
	}
	if ( $field['help'] ) {
		echo '<p class="description" id="' . esc_attr( "$id-help" ) . '">' . esc_html( $field['help'] ) . '</p>';
	}
}

/**
 * What is stored of what was sent. A value that is not possible is named, and what was there before stays.
 *
 * @param mixed $sent What the browser sent, without WordPress' slashes.
 */
function judge( $sent ): array {
	$sent    = is_array( $sent ) ? $sent : array();
	$before  = settings();
	$clean   = clean_settings( $sent );
	$refused = judge_fields( $sent, $clean, array_keys( fields() ) );
	$clean  += array_intersect_key( $before, $refused );
	foreach ( array_keys( LANGUAGES ) as $tag ) {
		$own     = $clean[ $tag ] ?? array();
		$refused = judge_fields( (array) ( $sent[ $tag ] ?? array() ), $own, BY_LANGUAGE );
		$own    += array_intersect_key( $before[ $tag ] ?? array(), $refused );
		if ( $own ) {
			$clean[ $tag ] = $own;
		}
	}
	return $clean;
}

/**
 * Says which values were refused, and gives them by field.
 *
 * @param array    $sent  What was sent.
 * @param array    $clean What is left of it.
 * @param string[] $names The fields to look at.
 */
function judge_fields( array $sent, array $clean, array $names ): array {
	$labels  = array_merge( ...array_values( sections() ) );
	$refused = array();
	foreach ( array_diff( $names, array_keys( $clean ) ) as $name ) {
		$value = $sent[ $name ] ?? '';
		if ( is_string( $value ) && '' !== trim( $value ) ) {
			$refused[ $name ] = $value;
			/* translators: 1: a field, 2: what was typed */
			$message = sprintf( __( '%1$s: “%2$s” is not possible there and was not saved.', 'readiness-check' ), $labels[ $name ][0], $value );
			add_settings_error( OPTION, $name, esc_html( $message ) );
		}
	}
	return $refused;
}

/** Draws the page. */
function draw_page() {
	echo '<div class="wrap"><h1>' . esc_html( get_admin_page_title() ) . '</h1>';
	if ( ! is_readable( plugin_dir_path( PLUGIN ) . 'files/' . VERSION . '/readiness-check.js' ) ) {
		echo '<div class="notice notice-error"><p>' . esc_html__( 'The files of the check are missing. Please install the plugin again from its zip file.', 'readiness-check' ) . '</p></div>';
	}
	echo '<p>' . esc_html__( 'Put the check on a page with the block “AI readiness check” or the shortcode [readiness_check]. What a block or shortcode says itself counts more than these settings.', 'readiness-check' ) . '</p>';
	echo '<p><a href="' . esc_url( files_url() . 'check.html' ) . '">' . esc_html__( 'See whether the check works on this server', 'readiness-check' ) . '</a></p>';
	echo '<form action="options.php" method="post">';
	settings_fields( PAGE );
	do_settings_sections( PAGE );
	submit_button();
	echo '</form></div>';
}
