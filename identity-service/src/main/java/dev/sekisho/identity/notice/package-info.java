/** What holders are told of charges: each is a withdrawal from somebody's bank account (A32, CH-08). */
package dev.sekisho.identity.notice;
