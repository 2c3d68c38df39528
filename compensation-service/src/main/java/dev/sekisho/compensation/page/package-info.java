/** Pages of long lists: how callers carry a place in one. */
package dev.sekisho.compensation.page;
