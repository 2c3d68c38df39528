package dev.sekisho.sandbox.replay.people;

/**
 * From where somebody comes, and where messages reach them.
 *
 * @param device what the app says its device is
 */
public record Contact(String email, String phone, String address, String device) {}
