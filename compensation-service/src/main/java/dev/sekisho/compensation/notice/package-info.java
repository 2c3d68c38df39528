/**
 * What we genuinely said: notices that anybody can look up by day, sender and opening words (A53), written by one person and
 * published by another, each with its basis (未確認 or 確認済) and, where it has figures, with the moment of which they are (A55).
 *
 * <p>No notice asks for a secret (A54), and none says "not from us" without an inventory and a look at the logs (A66). A notice
 * is sent by those who send; here is what was said.
 */
package dev.sekisho.compensation.notice;
