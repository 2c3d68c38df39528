/** What a replay found: plain records, written as JSON and read by whoever makes a page of them. */
package dev.sekisho.sandbox.replay.result;
