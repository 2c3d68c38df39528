package dev.sekisho.identity.staff.page;

/**
 * The door.
 *
 * @param address what was typed before, or nothing
 * @param room where to go then, by name, or nothing
 * @param said what was wrong, or nothing
 */
public record SignInPage(String address, String room, String said) {}
