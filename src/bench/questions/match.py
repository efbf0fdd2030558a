"""How a reading is compared with a line: match(expected, got) -> (intent_ok, slots_ok).
got: {"intent","slots","parts"} as `ask --json` prints them. Names: case, articles and plural endings don't count;
a resolved date counts by from and to; a comparison may be a resolved period or words."""
import re, unicodedata
def norm(v):
    if isinstance(v, dict): return (v.get("from"), v.get("to"))
    if isinstance(v, bool): return v
    if isinstance(v, (int, float)): return round(float(v), 4)
    if isinstance(v, list): return norm(v[0]) if len(v) == 1 else frozenset(map(norm, v))
    s = unicodedata.normalize("NFD", str(v).lower()); s = "".join(c for c in s if not unicodedata.combining(c))
    s = re.sub(r"[^\w&:%+-]+", " ", s); s = re.sub(r"^(the|my|our|a|an) ", "", s.strip())
    return " ".join(re.sub(r"(?<=\w\w\w)(ies|es|s|ie|y|e)$", "", w) for w in s.split())
def slots_ok(exp, got, loose_window=True):
    want, acc = dict(exp["slots"]), exp.get("accept", {}); have = dict(got)
    if loose_window:  # period and horizon stand for each other
        for d in (want, have):
            if "horizon" in d and "period" not in d: d["period"] = d.pop("horizon")
        acc = {**acc, "period": acc.get("period", []) + acc.get("horizon", [])}
    for k in set(want) | set(have):
        ok = ([want[k]] if k in want else [None]) + acc.get(k, [])
        if k not in have:
            if None not in ok: return False
        elif norm(have[k]) not in [norm(o) for o in ok if o is not None]: return False
    return True
def one(exp, got):
    if exp["intent"] != got["intent"]: return False, False
    if exp["intent"] == "multi":
        a, b = exp["parts"], got.get("parts", [])
        if len(a) != len(b): return False, False
        m = [match(x, y) for x, y in zip(a, b)]  # in order
        return all(x[0] for x in m), all(x[1] for x in m)
    return True, slots_ok(exp, got["slots"])
def match(exp, got):
    if exp.get("expected") == "ask":
        return got.get("clarify", False) or got["intent"] in exp["intents"], bool(got.get("clarify", False))
    res = [one(exp, got)]
    for a in exp.get("also", []):
        res.append(one({**a, "accept": a.get("accept", exp.get("accept", {}))}, got))
    return any(r[0] for r in res), any(r[1] for r in res)
