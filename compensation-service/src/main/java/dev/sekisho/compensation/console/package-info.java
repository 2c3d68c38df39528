/**
 * The support console: what people look at, put together from what the other features know (A35, A48). It has no rule of
 * its own: whatever is done by a page is done by the use case that the API calls.
 */
package dev.sekisho.compensation.console;
