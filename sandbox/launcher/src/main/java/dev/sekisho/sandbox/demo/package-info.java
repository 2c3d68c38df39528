/** The demonstration: what the suite promises, told and checked against a running suite, in chapters. */
package dev.sekisho.sandbox.demo;
