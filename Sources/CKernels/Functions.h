// exp, log, tanh and what follows from them, for one vector of numbers. NaN gives NaN. Coefficients:
// Chebyshev fits of the stated functions on the stated intervals, computed with 40 digits or more.

// ln 2, split so that its first part times an exponent is exact.
#define LOG_TWO_HIGH 0x1.62e42feep-1
#define LOG_TWO_LOW 0x1.a39ef35793c76p-33
#define LOG_TWO_HIGH_32 0x1.62e4p-1f
#define LOG_TWO_LOW_32 0x1.7f7d1cp-20f

// Numbers between bounds beyond which eˣ is 0 or infinite.
INLINE Doubles bounded64(Doubles x) {
  return choose64(x < -800, (Doubles){} - 800, choose64(x > 800, (Doubles){} + 800, x));
}
INLINE Floats bounded32(Floats x) {
  return choose32(x < -150, (Floats){} - 150, choose32(x > 150, (Floats){} + 150, x));
}

// eʳ − 1 on ±ln 2 / 2.
INLINE Doubles expTail64(Doubles r) {
  Doubles p = r * 2.0914679376583935e-09 + 2.510520637395701e-08;
  p = p * r + 2.7557273661348637e-07;
  p = p * r + 2.7557255425746435e-06;
  p = p * r + 2.4801587325533363e-05;
  p = p * r + 0.00019841269874800493;
  p = p * r + 0.0013888888888883752;
  p = p * r + 0.008333333333326141;
  p = p * r + 0.04166666666666667;
  p = p * r + 0.1666666666666667;
  p = p * r + 0.5;
  return r + r * r * p;
}
INLINE Floats expTail32(Floats r) {
  Floats p = r * 0.0001989198f + 0.0013934541f;
  p = p * r + 0.0083333105f;
  p = p * r + 0.041666456f;
  p = p * r + 0.16666667f;
  p = p * r + 0.5f;
  return r + r * r * p;
}

// eˣ = 2ᵏ eʳ with k the integer nearest to x / ln 2 and r = x − k ln 2 in ±ln 2 / 2. The power of two
// comes in two factors, so that results may overflow or lose bits below the normal numbers.
INLINE Doubles exp64(Doubles x) {
  x = bounded64(x);
  const Doubles shift = (Doubles){} + 0x1.8p52;
  Doubles shifted = x * 1.4426950408889634 + shift;
  Doubles k = shifted - shift;
  Doubles r = (x - k * LOG_TWO_HIGH) - k * LOG_TWO_LOW;
  Doubles y = expTail64(r);
  Longs exponent = (Longs)shifted - (Longs)shift;
  Longs half = exponent >> 1;
  Doubles first = (Doubles)((half + 1023) << 52);
  Doubles second = (Doubles)((exponent - half + 1023) << 52);
  return (first + first * y) * second;
}

INLINE Floats exp32(Floats x) {
  x = bounded32(x);
  const Floats shift = (Floats){} + 0x1.8p23f;
  Floats shifted = x * 1.442695f + shift;
  Floats k = shifted - shift;
  Floats r = (x - k * LOG_TWO_HIGH_32) - k * LOG_TWO_LOW_32;
  Floats y = expTail32(r);
  Ints exponent = (Ints)shifted - (Ints)shift;
  Ints half = exponent >> 1;
  Floats first = (Floats)((half + 127) << 23);
  Floats second = (Floats)((exponent - half + 127) << 23);
  return (first + first * y) * second;
}

// ln x = k ln 2 + ln m with m in √½…√2; ln m through s = (m − 1) / (m + 1), an odd series.
// For positive, finite, normal numbers.
INLINE Doubles logOfNormal64(Doubles x, Doubles offset) {
  Words bits = (Words)x;
  Words biased = (bits - 0x3FE6A09E667F3BCD + ((uint64_t)1023 << 52)) >> 52;
  Doubles m = (Doubles)(bits - ((biased - 1023) << 52));
  Doubles k = (Doubles)(biased | 0x4330000000000000) - (0x1p52 + 1023) - offset;
  Doubles f = m - 1;
  Doubles s = f / (f + 2);
  Doubles z = s * s;
  Doubles square = f * f * 0.5;
  // ln m = f − f²/2 + s (f²/2 + z P(z)), where 2s + s z P(z) is the series of ln m.
  Doubles p = z * 0.14616449685043406 + 0.15331721600556042;
  p = p * z + 0.18182889125261723;
  p = p * z + 0.2222221113479508;
  p = p * z + 0.28571428625975487;
  p = p * z + 0.39999999999899505;
  p = p * z + 0.666666666666667;
  Doubles series = s * (square + z * p) + k * LOG_TWO_LOW;
  return k * LOG_TWO_HIGH - ((square - series) - f);
}

INLINE Doubles log64(Doubles x) {
  Longs small = x < 0x1p-1022;
  Doubles scaled = choose64(small, x * 0x1p54, x);
  Doubles y = logOfNormal64(scaled, choose64(small, (Doubles){} + 54, (Doubles){}));
  y = choose64((x > 0) & (x < __builtin_inf()), y, x + x);
  return choose64(x <= 0, choose64(x == 0, (Doubles){} - __builtin_inf(), x - x + __builtin_nan("")), y);
}

INLINE Floats log32(Floats x) {
  Ints small = x < 0x1p-126f;
  Floats scaled = choose32(small, x * 0x1p25f, x);
  Ints bits = (Ints)scaled;
  Ints exponent = (bits - 0x3F3504F3) >> 23;
  Floats m = (Floats)(bits - (exponent << 23));
  Floats k = __builtin_convertvector(exponent, Floats) - choose32(small, (Floats){} + 25, (Floats){});
  Floats f = m - 1;
  Floats s = f / (f + 2);
  Floats z = s * s;
  Floats square = f * f * 0.5f;
  Floats p = z * 0.23336811f + 0.28550586f;
  p = p * z + 0.40000123f;
  p = p * z + 0.6666667f;
  Floats series = s * (square + z * p) + k * LOG_TWO_LOW_32;
  Floats y = k * LOG_TWO_HIGH_32 - ((square - series) - f);
  y = choose32((x > 0) & (x < __builtin_inff()), y, x + x);
  return choose32(
      x <= 0, choose32(x == 0, (Floats){} - __builtin_inff(), x - x + __builtin_nanf("")), y);
}

// tanh |x| by its addition theorem: with |x| = k ln 2 / 2 + r, r in ±ln 2 / 4, and t = tanh r, a
// polynomial, it is (a + b t) / (b + a t) for a = 2ᵏ − 1 and b = 2ᵏ + 1. From 20 on it rounds to 1.
// Of the quotient, a near number c is taken out, so that its rounding errors weigh little:
// (a + b t) / (b + a t) = c + (a − c b + (b − c a) t) / (b + a t), where a − c b = e − f and
// b − c a = e + f with e = 2ᵏ (1 − c) and f = 1 + c, which loses nothing where 2ᵏ ± 1 are the same.
INLINE Doubles tanh64(Doubles x) {
  Longs sign = (Longs)x & INT64_MIN;
  Doubles bounded = (Doubles)((Longs)x & INT64_MAX);
  bounded = choose64(bounded > 20, (Doubles){} + 20, bounded);
  const Doubles shift = (Doubles){} + 0x1.8p52;
  Doubles shifted = bounded * (2 * 1.4426950408889634) + shift;
  Doubles k = shifted - shift;
  Doubles high = bounded - k * (LOG_TWO_HIGH / 2), low = k * (LOG_TWO_LOW / 2);
  Doubles r = high - low, z = r * r;
  Doubles p = z * 0.003463917544574649 - 0.008858936160572484;
  p = p * z + 0.021869421824863983;
  p = p * z - 0.05396825349959494;
  p = p * z + 0.13333333333212813;
  p = p * z - 0.3333333333333328;
  // What r lost when it was rounded comes back here.
  Doubles t = r + (((high - r) - low) + r * (z * p));
  Doubles power = (Doubles)(((Longs)shifted + 1023) << 52);
  Doubles a = power - 1, b = power + 1, c = a * 0.25;
  c = choose64(c > 1, (Doubles){} + 1, c);
  Doubles e = power * (1 - c), f = 1 + c;
  Doubles y = c + ((e - f) + (e + f) * t) / (b + a * t);
  return (Doubles)((Longs)y | sign);
}

INLINE Floats tanh32(Floats x) {
  Ints sign = (Ints)x & INT32_MIN;
  Floats bounded = (Floats)((Ints)x & INT32_MAX);
  bounded = choose32(bounded > 10, (Floats){} + 10, bounded);
  const Floats shift = (Floats){} + 0x1.8p23f;
  Floats shifted = bounded * (2 * 1.442695f) + shift;
  Floats k = shifted - shift;
  Floats r = (bounded - k * (LOG_TWO_HIGH_32 / 2)) - k * (LOG_TWO_LOW_32 / 2);
  Floats z = r * r;
  Floats p = z * -0.052996516f + 0.13332243f;
  p = p * z - 0.3333333f;
  Floats t = r + r * (z * p);
  Floats power = (Floats)(((Ints)shifted + 127) << 23);
  Floats a = power - 1, b = power + 1, c = a * 0.25f;
  c = choose32(c > 1, (Floats){} + 1, c);
  Floats e = power * (1 - c), f = 1 + c;
  Floats y = c + ((e - f) + (e + f) * t) / (b + a * t);
  return (Floats)((Ints)y | sign);
}

// e^−|x|, 0 where it would be below the normal numbers: what sigmoids are made of.
INLINE Doubles decay64(Doubles x) {
  Doubles z = (Doubles)((Longs)x | INT64_MIN);
  const Doubles shift = (Doubles){} + 0x1.8p52;
  Longs isSmall = z < -708;
  z = choose64(isSmall, (Doubles){} - 708, z);
  Doubles shifted = z * 1.4426950408889634 + shift;
  Doubles k = shifted - shift;
  Doubles r = (z - k * LOG_TWO_HIGH) - k * LOG_TWO_LOW;
  Doubles scale = (Doubles)(((Longs)shifted + 1023) << 52);
  Doubles e = scale + scale * expTail64(r);
  return (Doubles)((Longs)e & ~isSmall);
}
INLINE Floats decay32(Floats x) {
  Floats z = (Floats)((Ints)x | INT32_MIN);
  const Floats shift = (Floats){} + 0x1.8p23f;
  Ints isSmall = z < -87;
  z = choose32(isSmall, (Floats){} - 87, z);
  Floats shifted = z * 1.442695f + shift;
  Floats k = shifted - shift;
  Floats r = (z - k * LOG_TWO_HIGH_32) - k * LOG_TWO_LOW_32;
  Floats scale = (Floats)(((Ints)shifted + 127) << 23);
  Floats e = scale + scale * expTail32(r);
  return (Floats)((Ints)e & ~isSmall);
}

// σ(x) = 1 / (1 + e⁻ˣ) = z / (1 + e^−|x|) with z = 1, or eˣ below 0, so that nothing overflows.
INLINE Doubles sigmoid64_(Doubles x) {
  Doubles e = decay64(x);
  return choose64(x < 0, e, (Doubles){} + 1) / (1 + e);
}
INLINE Floats sigmoid32_(Floats x) {
  Floats e = decay32(x);
  return choose32(x < 0, e, (Floats){} + 1) / (1 + e);
}

// x σ(x).
INLINE Doubles silu64_(Doubles x) {
  return choose64(x < -800, (Doubles){} - 800, x) * sigmoid64_(x);
}
INLINE Floats silu32_(Floats x) {
  return choose32(x < -150, (Floats){} - 150, x) * sigmoid32_(x);
}

// σ(x) and 1 − σ(x), each to its own last place.
typedef struct {
  Doubles value, rest;
} Shares64;
typedef struct {
  Floats value, rest;
} Shares32;
INLINE Shares64 shares64(Doubles x) {
  Doubles e = decay64(x), large = 1 / (1 + e), small = e * large;
  return (Shares64){choose64(x < 0, small, large), choose64(x < 0, large, small)};
}
INLINE Shares32 shares32(Floats x) {
  Floats e = decay32(x), large = 1 / (1 + e), small = e * large;
  return (Shares32){choose32(x < 0, small, large), choose32(x < 0, large, small)};
}

// The derivative of x σ(x), σ (1 + x (1 − σ)).
INLINE Doubles siluSlope64_(Doubles x) {
  Shares64 s = shares64(x);
  return s.value * (1 + bounded64(x) * s.rest);
}
INLINE Floats siluSlope32_(Floats x) {
  Shares32 s = shares32(x);
  return s.value * (1 + bounded32(x) * s.rest);
}

// The second derivative, σ (1 − σ) (2 + x (1 − 2σ)).
INLINE Doubles siluCurvature64_(Doubles x) {
  Shares64 s = shares64(x);
  return s.value * s.rest * (2 + bounded64(x) * (s.rest - s.value));
}
INLINE Floats siluCurvature32_(Floats x) {
  Shares32 s = shares32(x);
  return s.value * s.rest * (2 + bounded32(x) * (s.rest - s.value));
}

// The slope with y = x σ(x) at hand: σ = y / x, but for 0 and where σ is 0 or 1. The error is that of
// y, |x| units in the last place of 1.
INLINE Doubles siluSlopeAt64(Doubles x, Doubles y) {
  Longs isSmall = (Doubles)((Longs)x & INT64_MAX) < 0x1p-54;
  Doubles b = choose64(isSmall, (Doubles){} + 1, bounded64(x));
  Doubles s = choose64(isSmall, (Doubles){} + 0.5, choose64(x > 800, b, y) / b);
  return s * (1 + bounded64(x) * (1 - s));
}
INLINE Floats siluSlopeAt32(Floats x, Floats y) {
  Ints isSmall = (Floats)((Ints)x & INT32_MAX) < 0x1p-26f;
  Floats b = choose32(isSmall, (Floats){} + 1, bounded32(x));
  Floats s = choose32(isSmall, (Floats){} + 0.5f, choose32(x > 150, b, y) / b);
  return s * (1 + bounded32(x) * (1 - s));
}

// Value and slope from one σ, which saves an exponential and a division; the value is that of
// `silu`, the error of the slope that of `siluSlopeAt`.
INLINE Doubles siluAndSlope64_(Doubles x, Doubles *slope) {
  Doubles s = sigmoid64_(x);
  Doubles low = choose64(x < -800, (Doubles){} - 800, x);
  *slope = s * (1 + choose64(x > 800, (Doubles){} + 800, low) * (1 - s));
  return low * s;
}
INLINE Floats siluAndSlope32_(Floats x, Floats *slope) {
  Floats s = sigmoid32_(x);
  Floats low = choose32(x < -150, (Floats){} - 150, x);
  *slope = s * (1 + choose32(x > 150, (Floats){} + 150, low) * (1 - s));
  return low * s;
}

// ln(1 + eˣ) = max(x, 0) + ln(1 + e^−|x|), where ln(1 + u) is ln(v) u / (v − 1) with v = 1 + u: the
// rounding of v cancels.
INLINE Doubles softplus64_(Doubles x) {
  Doubles magnitude = (Doubles)((Longs)x & INT64_MAX);
  Doubles u = exp64(-magnitude);
  Doubles v = 1 + u;
  Doubles tail = choose64(v == 1, u, logOfNormal64(v, (Doubles){}) * u / (v - 1));
  return choose64(x > 0, x, (Doubles){}) + tail;
}
INLINE Floats softplus32_(Floats x) {
  Floats magnitude = (Floats)((Ints)x & INT32_MAX);
  Floats u = exp32(-magnitude);
  Floats v = 1 + u;
  Floats tail = choose32(v == 1, u, log32(v) * u / (v - 1));
  return choose32(x > 0, x, (Floats){}) + tail;
}
