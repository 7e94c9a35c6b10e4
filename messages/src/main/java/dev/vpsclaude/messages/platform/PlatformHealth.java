package dev.vpsclaude.messages.platform;

/** What is known of the platform from the last calls. */
public enum PlatformHealth {
    /** Nothing is known against it. */
    ANSWERING,
    /** Several calls in a row were not answered; it is tried again from time to time. */
    SILENT,
    /** It does not accept our credentials. */
    REFUSING_CREDENTIALS
}
