/** From what a replay found: one page for people, one file for programs, one picture. None of them needs a network. */
package dev.sekisho.sandbox.replay.report;
