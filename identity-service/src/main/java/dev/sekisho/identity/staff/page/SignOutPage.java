package dev.sekisho.identity.staff.page;

/** The way out. @param done whether one is outside */
public record SignOutPage(boolean done) {}
