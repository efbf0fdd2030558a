package dev.tillie.store;

import java.math.BigDecimal;

/**
 * What one product, place, person, hour or month took.
 *
 * @param key the sku, name or number asked by; the hour 0 to 23, the weekday {@code MONDAY}, the month
 *     {@code 2011-11}; empty where the sales do not say
 * @param label how to show it to a person
 * @param refunds what lines below zero took off, above zero; already taken off {@code net}
 */
public record GroupTotal(String key, String label, BigDecimal net, BigDecimal refunds, long orders, double units) {}
