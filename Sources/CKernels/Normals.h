// Normal numbers from Philox 4x32-10, a vector of blocks at a time, two numbers from each block. See
// Tensors/Random: Philox and RandomStream+Normal, whose numbers these are to the last bit.

INLINE Words lowHalf(Words x) { return x & 0xFFFFFFFF; }

typedef struct {
  Words first, second;
} Pair;

INLINE Pair philox(Words counter, uint64_t high, uint64_t key) {
  Words a = counter, b = counter >> 32, c = (Words){} + high, d = (Words){} + (high >> 32);
  uint32_t k = (uint32_t)key, l = (uint32_t)(key >> 32);
#pragma clang loop unroll(full)
  for (int round = 0; round < 10; round++) {
    Words p = lowHalf(a) * 0xD2511F53, q = lowHalf(c) * 0xCD9E8D57;
    a = (q >> 32) ^ b ^ (uint64_t)k;
    b = q;
    c = (p >> 32) ^ d ^ (uint64_t)l;
    d = p;
    k += 0x9E3779B9;
    l += 0xBB67AE85;
  }
  return (Pair){lowHalf(a) | (b << 32), lowHalf(c) | (d << 32)};
}

// (k + ½) 2⁻⁶⁴ from all bits.
INLINE Doubles fineUnit(Words words) {
  const uint64_t magic = 0x4330000000000000;
  Doubles high = (Doubles)((words >> 32) | magic) - 0x1p52;
  Doubles low = (Doubles)(lowHalf(words) | magic) - (0x1p52 - 0.5);
  return high * 0x1p-32 + low * 0x1p-64;
}

INLINE Doubles squareRoot(Doubles x) { return __builtin_elementwise_sqrt(x); }

// The numbers of one vector of blocks: radius times a point on the unit circle. The upper two bits of
// the second word choose the quadrant, the next 52 a turn from its middle in ±1/8 of the circle.
INLINE void normalPairs(Pair words, Doubles *x, Doubles *y) {
  Doubles radius = squareRoot(-2 * logOfNormal64(fineUnit(words.first), (Doubles){}));
  Words mantissa = ((words.second << 2) >> 12) | 0x3FF0000000000000;
  Doubles f = ((Doubles)mantissa - (1.5 - 0x1p-53)) * 0.25;
  Doubles z = f * f;
  Doubles c = z * 7.810290968144191 - 26.42425703488269;
  c = c * z + 60.24462008593029;
  c = c * z - 85.45681709034115;
  c = c * z + 64.93939402236538;
  c = c * z - 19.73920880217842;
  c = c * z + 1;
  Doubles s = z * 3.7808689593022957 - 15.093804209987114;
  s = s * z + 42.058685020160894;
  s = s * z - 76.70585970427454;
  s = s * z + 81.60524927594804;
  s = s * z - 41.341702240399634;
  s = (s * z + 6.283185307179586) * f;
  const uint64_t signBit = (uint64_t)1 << 63;
  Words swap = -((words.second >> 62) & 1);
  Words difference = ((Words)c ^ (Words)s) & swap;
  Words half = words.second & signBit;
  *x = radius * (Doubles)((Words)c ^ difference ^ half ^ (swap & signBit));
  *y = radius * (Doubles)((Words)s ^ difference ^ half);
}

INLINE Words consecutive(uint64_t first) {
  Words result = (Words){} + first;
  for (int i = 0; i < DOUBLES; i++) result[i] += (uint64_t)i;
  return result;
}

static void VARIANT(normals)(
    double *target, size_t blocks, uint64_t low, uint64_t high, uint64_t key) {
  for (size_t i = 0; i < blocks; i += DOUBLES) {
    Doubles x, y;
    normalPairs(philox(consecutive(low + i), high, key), &x, &y);
    double first[DOUBLES], second[DOUBLES], pairs[2 * DOUBLES];
    memcpy(first, &x, sizeof(x));
    memcpy(second, &y, sizeof(y));
    for (int lane = 0; lane < DOUBLES; lane++) {
      pairs[2 * lane] = first[lane];
      pairs[2 * lane + 1] = second[lane];
    }
    size_t count = blocks - i < DOUBLES ? blocks - i : DOUBLES;
    memcpy(target + 2 * i, pairs, 2 * count * sizeof(double));
  }
}
