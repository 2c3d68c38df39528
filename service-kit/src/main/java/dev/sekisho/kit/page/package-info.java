/**
 * Pages for people who would rather look than read JSON: what all of the services' pages share, which is one frame, one
 * style sheet, two languages, a session in a cookie that no API takes, and the refusal of what another site sends.
 *
 * <p>Pages have no rules of their own: they call the use cases that the REST resources call.
 */
package dev.sekisho.kit.page;
