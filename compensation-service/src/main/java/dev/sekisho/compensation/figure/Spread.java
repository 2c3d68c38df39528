package dev.sekisho.compensation.figure;

import dev.sekisho.kernel.money.Money;

/**
 * How a figure is shared among depositors (A46), and who was hit again in another month (A31). A depositor is a bank account:
 * nobody tells us which of them belong to one person.
 *
 * @param median the lower of the two in the middle, so that it is a sum that somebody lost
 * @param inTwoMonths depositors with charges in two calendar months of Japan or more
 * @param greatestInTwoMonths the most that one of these lost; zero where there is none
 */
public record Spread(Money minimum, Money median, Money maximum, long inTwoMonths, Money greatestInTwoMonths) {}
