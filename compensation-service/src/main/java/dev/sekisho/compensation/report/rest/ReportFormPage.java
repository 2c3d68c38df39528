package dev.sekisho.compensation.report.rest;

/** The form for a report that somebody tells by telephone. @param key under which it is taken once @param chargeId may be null */
public record ReportFormPage(String key, String chargeId) {}
