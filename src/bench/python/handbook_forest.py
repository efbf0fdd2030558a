"""The Fraud Detection Handbook's forest on its 15 features (chapter 3), to hold Tillie's scorer against.

    python3 handbook_forest.py card_payments.csv.gz FIRST_DAY...

prints, for each first day of a training week, the day and the average precision on the week after the next.
"""

import sys

import numpy
import pandas
from sklearn.ensemble import RandomForestClassifier
from sklearn.metrics import average_precision_score

DELAY = 7.0


def windows(keys, times, values, delay, lengths):
    """How many and what mean of each key's values, in the days before (the row itself included if delay is 0)."""
    result = numpy.zeros((len(keys), 2 * len(lengths)))
    order = numpy.argsort(keys, kind="stable")
    for rows in numpy.split(order, numpy.flatnonzero(numpy.diff(keys[order])) + 1):
        at = times[rows]
        sums = numpy.concatenate([[0], numpy.cumsum(values[rows])])
        end = numpy.searchsorted(at, at - delay, side="right")
        for i, length in enumerate(lengths):
            start = numpy.minimum(numpy.searchsorted(at, at - delay - length, side="right"), end)
            count = end - start
            result[rows, 2 * i] = count
            result[rows, 2 * i + 1] = (sums[end] - sums[start]) / numpy.maximum(count, 1)
    return result


def features(payments, times):
    amount = payments.TX_AMOUNT.values
    fraud = payments.TX_FRAUD.values.astype(float)
    return numpy.column_stack([
        amount,
        payments.TX_DATETIME.dt.weekday.values >= 5,
        payments.TX_DATETIME.dt.hour.values <= 6,
        windows(payments.CUSTOMER_ID.values, times, amount, 0, [1, 7, 30]),
        windows(payments.TERMINAL_ID.values, times, fraud, DELAY, [1, 7, 30]),
    ])


def test_rows(days, customers, fraud, first):
    known = set(customers[(days >= first) & (days < first + 7) & (fraud == 1)])
    rows = []
    for day in range(7):
        known |= set(customers[(days == first + 7 + day - 1) & (fraud == 1)])
        today = numpy.flatnonzero(days == first + 14 + day)
        rows.append(today[~numpy.isin(customers[today], list(known))])
    return numpy.concatenate(rows)


def main(path, *firsts):
    payments = pandas.read_csv(path, parse_dates=["TX_DATETIME"])
    start = payments.TX_DATETIME.min().normalize()
    times = ((payments.TX_DATETIME - start).dt.total_seconds() / 86400).values
    days = numpy.floor(times).astype(int)
    columns = features(payments, times)
    fraud = payments.TX_FRAUD.values
    for first in map(int, firsts):
        train = numpy.flatnonzero((days >= first) & (days < first + 7))
        test = test_rows(days, payments.CUSTOMER_ID.values, fraud, first)
        forest = RandomForestClassifier(100, random_state=0, n_jobs=-1).fit(columns[train], fraud[train])
        chance = forest.predict_proba(columns[test])[:, 1]
        print(first, average_precision_score(fraud[test], chance), flush=True)


if __name__ == "__main__":
    main(*sys.argv[1:])
