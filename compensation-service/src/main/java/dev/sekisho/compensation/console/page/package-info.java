/** The console's pages. */
package dev.sekisho.compensation.console.page;
