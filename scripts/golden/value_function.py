"""The value function a second time: golden vectors for the tests of lib/learning.

    python3 scripts/golden/value_function.py            writes tests/fixtures/learning/golden.json
    python3 scripts/golden/value_function.py --check    fails when that file differs from what would be written

Needs Python 3.9 or newer and nothing else. It follows the description of the engine (the docstrings of lib/learning,
FSRS-6 and FSRS-7 as their authors publish them), not its code: parameters are one flat list, the covariance is a dense
matrix, running sums are taken where the engine keeps increments. When a constant of the engine is tuned, change it here
too, run the script and look at what moved; `tests/unit/learning/golden.test.ts` compares within 1e-9.

The file holds a made-up log of about 300 answers (40 cards of 20 notes; all grades, repeats within a day, answers without
a duration, siblings, pauses of minutes to 200 days, a clock set back) and what the engine must say before each answer.
"""

import json
import math
import pathlib
import sys

TARGET = pathlib.Path(__file__).resolve().parents[2] / "tests" / "fixtures" / "learning" / "golden.json"

DAY = 86_400_000
DAY_START = 4 * 3_600_000
SHARE_OF_BAND = 1.2815515655446004  # standard normal quantile of 0.9


def clamp(value, least, most):
    return max(least, min(most, value))


def sigmoid(z):
    return clamp(1 / (1 + math.exp(-z)), 1e-9, 1 - 1e-9)


def log_odds(p):
    p = clamp(p, 0.005, 0.998)
    return math.log(p) - math.log(1 - p)


# --- FSRS-6: only its difficulty, with ts-fsrs's rounding to eight decimals -----------------------------------------

W6 = [0.212, 1.2931, 2.3065, 8.2956, 6.4133, 0.8334, 3.0194, 0.001]


def fsrs6_first_difficulty(grade):
    return round(W6[4] - math.exp(W6[5] * (grade - 1)) + 1, 8)


def fsrs6_difficulty(before, grade):
    if before is None:
        return clamp(fsrs6_first_difficulty(grade), 1, 10)
    step = round(-W6[6] * (grade - 3) * (10 - before) / 9, 8)
    return clamp(round(W6[7] * fsrs6_first_difficulty(4) + (1 - W6[7]) * (before + step), 8), 1, 10)


# --- FSRS-7: two stabilities, mixed -----------------------------------------------------------------------------------

W7 = [
    0.1104, 2.2395, 3.9221, 11.7841, 6.1686, 0.6457, 3.6807,  # first stabilities; difficulty
    1.9795, 0.0, 1.3826, 0.7024, 0.5999, 0.8146, 0.6398, 1.0,  # long
    1.3207, 0.6707, 3.8668, 0.4416, 0.0934, 1.8631, 0.6162, 1.0869,  # short
    0.1567, 0.0801, 0.2421, 0.9464, 0.1433, 0.7145, 0.0, 0.5667, 0.3734, 0.5333, 0.3048,  # curve
]  # fmt: skip


class TwoStabilities:
    def __init__(self, grade):
        self.long = W7[grade - 1]
        self.short = 0.8 * self.long
        self.difficulty = clamp(self.first_difficulty(grade), 1, 10)

    @staticmethod
    def first_difficulty(grade):
        return W7[4] - math.exp(W7[5] * (grade - 1)) + 1

    def recall(self, t):
        """(R, r1) after t days."""
        decay = clamp(W7[23] * self.short ** (W7[33] - 0.3), 0.01, 0.95)
        factor = math.exp(min(-math.log(W7[25]) / decay, 60)) - 1
        r1 = math.pow(1 + t / self.short * factor, -decay)
        factor = W7[26] ** (-1 / W7[24]) - 1
        r2 = math.pow(1 + factor * math.exp((self.difficulty - 5) * (W7[32] - 0.3)) * t / self.long, -W7[24])
        weight1 = W7[27] * self.short ** -W7[29]
        weight2 = W7[28] * self.long ** W7[30] * math.exp((self.difficulty - 5) * (W7[31] - 0.5))
        mixed = (weight1 * r1 + weight2 * r2) / (weight1 + weight2)
        return mixed * (1 - 2e-5) + 1e-5, r1

    def answered(self, t, grade):
        r, r1 = self.recall(t)
        long = self.stability(7, self.long, r, grade)
        short = self.stability(15, self.short, r1, grade)
        if grade == 1:
            short = min(short, 0.8 * long)
        change = -W7[6] * (grade - 3)
        if grade == 1:
            change *= r + 0.1
        moved = self.difficulty + change * (10 - self.difficulty) / 9
        self.difficulty = clamp(0.01 * self.first_difficulty(4) + 0.99 * moved, 1, 10)
        self.long, self.short = long, short

    def stability(self, a, s, r, grade):
        fail = W7[a + 3] * ((s + 1) ** W7[a + 4] - 1) * math.exp((1 - r) * W7[a + 5])
        kept = min(s, fail)
        if grade == 1:
            return clamp(kept, 1e-3, 36500)
        bonus = {2: W7[a + 6], 3: 1, 4: W7[a + 7]}[grade]
        growth = math.exp(W7[a] - 1.5) * (11 - self.difficulty) * s ** -W7[a + 1] * (math.exp((1 - r) * W7[a + 2]) - 1)
        return clamp(max(kept, s * (1 + growth * bonus)), 1e-3, 36500)


# --- a card -------------------------------------------------------------------------------------------------------------


class Card:
    """One card, from its first answer on."""

    def __init__(self, entry, ordinal):
        self.memory = TwoStabilities(entry["grade"])
        self.hardness = fsrs6_difficulty(None, entry["grade"])
        self.ordinal = ordinal
        self.days = []  # [study day, first grade, misses] of each day it was answered on
        self.misses_at = []
        self.answered_at = None
        self.last_grade = None
        self.bias = 0.0
        self.pace = 0.0
        self.spread = 0.16
        self.day_pace = 0.0

    def new_day(self, entry):
        return entry["day"] > self.days[-1][0]

    def elapsed(self, at):
        return max((at - self.answered_at) / DAY, 1e-5)

    def trace(self, at):
        return self.memory.recall(self.elapsed(at))

    def surprise(self, at, grade):
        return (grade > 1) - sigmoid(log_odds(self.trace(at)[0]))

    def lapses(self):
        return sum(1 for _, grade, _ in self.days[1:] if grade == 1) + (1 if self.days[0][1] == 1 else 0)

    def miss_activation(self, at):
        """Petrov's approximation of the sum of age^-1/2 over the misses."""
        if not self.misses_at:
            return 0.0
        first = max((at - self.misses_at[0]) / DAY, 1 / 86400)
        last = max((at - self.misses_at[-1]) / DAY, 1 / 86400)
        total = last**-0.5
        if len(self.misses_at) > 1:
            total += 2 * (len(self.misses_at) - 1) / (first**0.5 + last**0.5)
        return total

    def answer(self, entry, pace_now):
        """pace_now: log-seconds beyond the learner's mean, None where unknown."""
        grade, shown = entry["grade"], entry["shownAt"]
        at = shown + (entry["durationMs"] or 0)
        first = not self.days
        starts = first or self.new_day(entry)
        if not first:
            if starts:
                self.bias = 0.8 * self.bias + self.surprise(shown, grade)
            self.memory.answered(max(0, at - self.answered_at) / DAY, grade)
            self.hardness = fsrs6_difficulty(self.hardness, grade)
        if starts:
            self.days.append([entry["day"], grade, 0])
        if grade == 1:
            self.days[-1][2] += 1
            self.misses_at.append(at)
        if pace_now is not None:
            if starts:
                self.day_pace = pace_now
            off = pace_now - self.pace
            self.pace += 0.5 * off
            self.spread = 0.7 * self.spread + 0.3 * off * off
        self.last_grade = grade
        self.answered_at = at


# --- a learner --------------------------------------------------------------------------------------------------------


FEATURES = [
    "repeat", "elapsed", "elapsedSquared", "fastTrace", "difficulty", "difficultyElapsed", "missActivation", "reps", "lapses",
    "dayMisses", "lastGrade", "bias", "cardPace", "cardPaceSpread", "cardPaceOdds", "dayPaceElapsed", "sibling",
    "sinceMiss", "hazard", "missesToday", "recallBias", "pace",
]  # fmt: skip
# key, prior variance, kept share, how many are remembered
GROUPS = [
    (lambda c: ([0] + [d[1] for d in c.days])[-2:] + [clamp(math.floor(c.pace + 0.5), -2, 2)], 0.3, 1, 128),
    (lambda c: math.floor(c.hardness), 0.1, 1, 16),
    (lambda c: c.days[-1][0], 0.2, 0.9, 32),
    (lambda c: (min(len(c.days), 6), min(c.lapses(), 5)), 0.3, 0.95, 64),
    (lambda c: c.ordinal // 20, 0.2, 0.9, 128),
    (lambda c: "all", 0.3, 0.95, 1),
]
SIZE = len(FEATURES) + len(GROUPS)
PRIOR_VARIANCE = 0.2
DRIFT = 1e-4


class Mood:
    def __init__(self):
        self.met = 0
        self.passes = 0
        self.hazard = 0.0
        self.day = None
        self.answers = self.misses = 0
        self.bias = 0.0
        self.pace = 0.0
        self.mean = None
        self.timed = 0
        self.usual = [-0.1, -0.2, -0.1, 0.0, 0.0]
        self.asked = 0

    def features(self, day):
        answers, misses = (self.answers, self.misses) if day == self.day else (0, 0)
        return [
            math.log(1 + self.passes) / 3 - 0.5,
            math.log(1 + 3 * self.hazard) / 2 - 0.4,
            3 * (misses + 0.5) / (answers + 5) - 0.4,
            3 * self.bias,
            self.pace,
        ]

    def pace_of(self, duration):
        if duration is None:
            return None
        return 0.0 if self.mean is None else clamp(math.log(1 + duration / 1000) - self.mean, -3, 3)

    def answer(self, entry, expected, informs):
        if informs:
            rate = max(0.005, 1 / (self.asked + 20))
            self.usual = [(1 - rate) * u + rate * f for u, f in zip(self.usual, self.features(entry["day"]))]
            self.asked += 1
            self.bias = 0.97 * self.bias + 0.03 * ((entry["grade"] > 1) - expected)
        if entry["day"] != self.day:
            self.day, self.answers, self.misses = entry["day"], 0, 0
        self.answers += 1
        if entry["grade"] == 1:
            self.misses += 1
            self.passes, self.hazard = 0, 0.0
        else:
            self.passes += 1
            self.hazard += 0.1 if expected is None else 1 - expected
        if expected is None:
            self.met += 1
        now = self.pace_of(entry["durationMs"])
        if now is not None:
            self.pace = 0.95 * self.pace + 0.05 * now
            seconds = math.log(1 + entry["durationMs"] / 1000)
            self.timed += 1
            rate = max(0.01, 1 / self.timed)
            self.mean = seconds if self.mean is None else (1 - rate) * self.mean + rate * seconds


class Channels:
    def __init__(self):
        normal = [0, 0.1257, 0.2533, 0.3853, 0.5244, 0.6745, 0.8416, 1.0364, 1.2816, 1.6449]
        self.quantiles = [-q for q in reversed(normal[1:])] + normal
        self.days = 0
        self.swing = 0.8
        self.today = None
        self.pairs = []  # (y, V as the day began)

    def answer(self, day, recalled, value):
        if self.today is not None and day != self.today:
            self.close()
        self.today = day
        self.pairs.append((recalled, value))

    def close(self):
        pairs, self.pairs = self.pairs, []
        if len(pairs) < 5:
            return
        score = sum(y - v for y, v in pairs) / math.sqrt(sum(v * (1 - v) for _, v in pairs))
        self.swing = 0.9 * self.swing + 0.1 * abs(score)
        step = max(0.12, 0.5 / math.sqrt(self.days + 1)) * self.swing
        self.quantiles = sorted(
            q + (step * (k / 20 - 1) if score < q else step * k / 20) for k, q in enumerate(self.quantiles, 1)
        )
        self.days += 1


class Learner:
    def __init__(self):
        self.cards = {}
        self.mood = Mood()
        self.channels = Channels()
        self.mean = [0.0] * len(FEATURES) + [0.5] * len(GROUPS)
        self.covariance = [[PRIOR_VARIANCE if i == j else 0.0 for j in range(SIZE)] for i in range(SIZE)]
        self.groups = [{} for _ in GROUPS]  # key -> [surprise, information], oldest answer first
        self.dawn = None  # day, weights, moods, shared residual

    def residual(self, index, key):
        total, told = self.groups[index].get(str(key), (0.0, 0.0))
        return total / (told + 1 / GROUPS[index][1])

    def question(self, entry):
        """l and x of a question."""
        card = self.cards[entry["card"]]
        shown = entry["shownAt"]
        r, fast = card.trace(shown)
        offset = log_odds(r)
        if not card.new_day(entry):
            return offset, [1.0] + [0.0] * (SIZE - 1)
        tau = math.log(entry["day"] - card.days[-1][0]) - 1.5
        d = (card.hardness - 5) / 3
        named = {
            "repeat": 0,
            "elapsed": tau,
            "elapsedSquared": tau**2 / 4 - 0.5,
            "fastTrace": (log_odds(fast) - 1.8) / 2,
            "difficulty": d,
            "difficultyElapsed": d * tau / 2,
            "missActivation": math.log(0.02 + card.miss_activation(shown)) / 2 + 1,
            "reps": math.log(1 + len(card.days)) - 1,
            "lapses": math.log(1 + card.lapses()),
            "dayMisses": math.log(1 + card.days[-1][2]),
            "lastGrade": (card.last_grade - 3) / 2,
            "bias": card.bias,
            "cardPace": card.pace,
            "cardPaceSpread": math.sqrt(card.spread) - 0.4,
            "cardPaceOdds": card.pace * (offset - 1.8) / 2,
            "dayPaceElapsed": card.day_pace * tau / 2,
            "sibling": 1 if entry["siblingLast"] else 0,
        }
        named.update(zip(FEATURES[17:], self.mood.features(entry["day"])))
        residuals = [self.residual(i, key(card)) for i, (key, *_) in enumerate(GROUPS)]
        return offset, [named[name] for name in FEATURES] + residuals

    def predict(self, entry):
        offset, x = self.question(entry)
        z = offset + sum(w * f for w, f in zip(self.mean, x))
        s = sum(x[i] * self.covariance[i][j] * x[j] for i in range(SIZE) for j in range(SIZE))
        spread = SHARE_OF_BAND * math.sqrt(max(0, s))
        return sigmoid(z), sigmoid(z - spread), sigmoid(z + spread), x

    def answer(self, entry):
        day = entry["day"]
        if self.dawn is None or self.dawn[0] != day:
            self.dawn = (day, list(self.mean), self.mood.features(day), self.residual(5, "all"))
        card = self.cards.get(entry["card"])
        informs = card is not None and card.new_day(entry)
        expected = None if card is None else sigmoid(log_odds(card.trace(entry["shownAt"])[0]))
        pace_now = self.mood.pace_of(entry["durationMs"])
        if card is not None:
            self.learn(entry, card, informs)
        if card is None:
            card = self.cards[entry["card"]] = Card(entry, self.mood.met)
        self.mood.answer(entry, expected, informs)
        card.answer(entry, pace_now)

    def learn(self, entry, card, informs):
        recalled = 1 if entry["grade"] > 1 else 0
        offset, x = self.question(entry)
        value = sigmoid(offset + sum(w * f for w, f in zip(self.mean, x)))
        if informs:
            _, weights, moods, shared = self.dawn
            at_dawn = x[:17] + moods + x[22:27] + [shared]
            before = sigmoid(offset + sum(w * f for w, f in zip(weights, at_dawn)))
            self.channels.answer(entry["day"], recalled, before)
        error, v = recalled - value, value * (1 - value)
        px = [sum(row[j] * x[j] for j in range(SIZE)) for row in self.covariance]
        below = 1 + v * sum(p * f for p, f in zip(px, x))
        self.mean = [w + p * error / below for w, p in zip(self.mean, px)]
        for i in range(SIZE):
            for j in range(SIZE):
                self.covariance[i][j] -= v * px[i] * px[j] / below
        if not informs:
            return
        for i in range(SIZE):
            variance = self.covariance[i][i]
            if variance < PRIOR_VARIANCE:
                self.covariance[i][i] = min(variance * (1 + DRIFT), PRIOR_VARIANCE)
        for i, (key, _, kept, most) in enumerate(GROUPS):
            name = str(key(card))
            total, told = self.groups[i].pop(name, (0.0, 0.0))
            self.groups[i][name] = (kept * total + error, kept * told + v)
            if len(self.groups[i]) > most:
                del self.groups[i][next(iter(self.groups[i]))]


# --- the log ------------------------------------------------------------------------------------------------------------


class Dice:
    """A small generator of its own, so that the log is the same everywhere (Lehmer, modulus 2^31 - 1)."""

    def __init__(self, seed):
        self.state = seed

    def roll(self):
        self.state = self.state * 48271 % 2147483647
        return self.state / 2147483647

    def below(self, n):
        return int(self.roll() * n)


# Hours between one sitting and the next.
PAUSES = [0, 9, 24, 24, 26, 48, 22, 72, 24, 7, 120, 24, 170, 24, 400, 23, 25, 1300, 24, 48, 4800, 24, 90]
CARDS, ANSWERS = 40, 300


def make_log():
    dice = Dice(20260901)
    log, last, latest = [], {}, {}
    now = 19_800 * DAY + 9 * 3_600_000
    fresh = 0

    def ask(card, grade=None):
        nonlocal now
        note = card // 2
        before = last.get(card)
        if grade is None:
            forgets = 0.05 + 0.05 * (card % 4)
            if before is not None:
                forgets += min(0.35, 0.05 * math.log(1 + (now - before["shownAt"]) / DAY))
            luck = dice.roll()
            if luck < forgets:
                grade = 1
            else:
                grade = 2 if luck < forgets + 0.15 else 4 if luck > 0.88 else 3
        duration = round(1500 * math.exp(2.5 * dice.roll() * (1.3 if grade < 3 else 1)))
        if dice.roll() < 0.1:
            duration = None
        shown = now
        if before is not None and dice.roll() < 0.02:
            shown = before["shownAt"] - 60_000  # a clock set back
        entry = {
            "card": card,
            "note": note,
            "shownAt": shown,
            "day": max((shown - DAY_START) // DAY, 0 if before is None else before["day"]),
            "siblingLast": latest.get(note, card) != card,
            "grade": grade,
            "durationMs": duration,
        }
        log.append(entry)
        last[card], latest[note] = entry, card
        now += (duration or 0) + 1000 + dice.below(8000)
        return grade

    for pause in PAUSES:
        now += pause * 3_600_000 + dice.below(1_800_000)
        again = []
        for _ in range(12):
            if fresh < CARDS and (fresh == 0 or dice.roll() < 0.3):
                card, fresh = fresh, fresh + 1
            else:
                # A card of those longest unseen, sometimes just any.
                order = sorted(last, key=lambda c: last[c]["shownAt"])
                card = order[dice.below(min(8, len(order)))] if dice.roll() < 0.85 else order[dice.below(len(order))]
            if len(log) < ANSWERS and ask(card) == 1:
                again.append(card)
        now += 300_000
        for card in again:
            # Missed ones are repeated until recalled, three times at most.
            for _ in range(3):
                now += dice.below(400_000)
                if len(log) < ANSWERS and ask(card) != 1:
                    break
    return log


def figure(x):
    """Twelve significant digits."""
    return float(f"{x:.12g}")


def golden():
    log = make_log()
    learner = Learner()
    answers, states = [], []
    for number, entry in enumerate(log, 1):
        expected = None
        card = learner.cards.get(entry["card"])
        if card is not None:
            value, low, high, x = learner.predict(entry)
            expected = {
                "difficulty": card.hardness,
                "value": figure(value),
                "low": figure(low),
                "high": figure(high),
                "features": [figure(f) for f in x[: len(FEATURES)]],
                "residuals": [figure(f) for f in x[len(FEATURES) :]],
            }
        answers.append({**entry, "expected": expected})
        learner.answer(entry)
        if number % 50 == 0:
            states.append(
                {
                    "answers": number,
                    "weights": [figure(w) for w in learner.mean],
                    "variances": [figure(learner.covariance[i][i]) for i in range(SIZE)],
                    "quantiles": [figure(q) for q in learner.channels.quantiles],
                    "days": learner.channels.days,
                }
            )
    return {"features": FEATURES, "answers": answers, "states": states}


def as_text(data):
    lines = ["{", f' "features": {json.dumps(data["features"])},']
    for name in ("answers", "states"):
        rows = ",\n".join("  " + json.dumps(row, separators=(",", ":")) for row in data[name])
        lines.append(f' "{name}": [\n{rows}\n ]' + ("," if name == "answers" else ""))
    return "\n".join([*lines, "}", ""])


def main():
    text = as_text(golden())
    if "--check" in sys.argv[1:]:
        if not TARGET.exists() or TARGET.read_text() != text:
            sys.exit(f"{TARGET} is not what this script writes")
        return
    TARGET.parent.mkdir(parents=True, exist_ok=True)
    TARGET.write_text(text)
    print(f"wrote {TARGET}: {len(text)} characters")


if __name__ == "__main__":
    main()
