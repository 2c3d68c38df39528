package dev.sekisho.link.app;

import dev.sekisho.kit.testing.LoggedValues;

/** Nothing sensitive of all these tests is in the log of link-service. */
class LoggedValuesTest extends LoggedValues {}
