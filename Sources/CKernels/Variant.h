// The loops for one instruction set. A file that includes this defines
//   VARIANT(name)   the name with a suffix of its own
//   VARIANT_NAME    the name for people
//   WIDTH           bytes of a vector
//   SPAN_64         bytes of numbers that elementwise loops do at once: several vectors, since each
//   SPAN_32         operation waits for the one before it
//   TILE_ROWS       rows of a product's tile; two vectors wide, it has to fit in the registers
//   FUSED           1 where there is a fused multiply-add

#include "include/CKernels.h"
#include <stdlib.h>
#include <string.h>

#pragma STDC FP_CONTRACT OFF
// Spans are no arguments of functions that are called.
#pragma clang diagnostic ignored "-Wpsabi"

#define INLINE static inline __attribute__((always_inline))

typedef double Doubles __attribute__((vector_size(SPAN_64), aligned(8), may_alias));
typedef int64_t Longs __attribute__((vector_size(SPAN_64), aligned(8), may_alias));
typedef uint64_t Words __attribute__((vector_size(SPAN_64), aligned(8), may_alias));
typedef float Floats __attribute__((vector_size(SPAN_32), aligned(4), may_alias));
typedef int32_t Ints __attribute__((vector_size(SPAN_32), aligned(4), may_alias));

// Vectors of products.
typedef double DoubleVector __attribute__((vector_size(WIDTH), aligned(8), may_alias));
typedef float FloatVector __attribute__((vector_size(WIDTH), aligned(4), may_alias));

enum { DOUBLES = SPAN_64 / 8, panelsOfBlock = 16 };

INLINE Doubles choose64(Longs mask, Doubles a, Doubles b) {
  return (Doubles)(((Longs)a & mask) | ((Longs)b & ~mask));
}

INLINE Floats choose32(Ints mask, Floats a, Floats b) {
  return (Floats)(((Ints)a & mask) | ((Ints)b & ~mask));
}

#include "Functions.h"
#include "Loops.h"
#include "Normals.h"
#include "Windows.h"

#define ELEMENT double
#define ELEMENT_SIZE 8
#define VECTOR DoubleVector
#define LANES (WIDTH / 8)
#define NAME(name) VARIANT(name##64)
#include "Products.h"
#include "Convolutions.h"
#undef ELEMENT
#undef ELEMENT_SIZE
#undef VECTOR
#undef LANES
#undef NAME

#define ELEMENT float
#define ELEMENT_SIZE 4
#define VECTOR FloatVector
#define LANES (WIDTH / 4)
#define NAME(name) VARIANT(name##32)
#include "Products.h"
#include "Convolutions.h"
#undef ELEMENT
#undef ELEMENT_SIZE
#undef VECTOR
#undef LANES
#undef NAME

const Kernels VARIANT(kernels) = {
    .exponential64 = VARIANT(exponential64),
    .logarithm64 = VARIANT(logarithm64),
    .tangent64 = VARIANT(tangent64),
    .sigmoid64 = VARIANT(sigmoid64),
    .silu64 = VARIANT(silu64),
    .softplus64 = VARIANT(softplus64),
    .exponential32 = VARIANT(exponential32),
    .logarithm32 = VARIANT(logarithm32),
    .tangent32 = VARIANT(tangent32),
    .sigmoid32 = VARIANT(sigmoid32),
    .silu32 = VARIANT(silu32),
    .softplus32 = VARIANT(softplus32),
    .siluSlope64 = VARIANT(siluSlope64),
    .siluSlope32 = VARIANT(siluSlope32),
    .siluCurvature64 = VARIANT(siluCurvature64),
    .siluCurvature32 = VARIANT(siluCurvature32),
    .siluSlopeAt64 = VARIANT(siluSlopeAt64_),
    .siluSlopeAt32 = VARIANT(siluSlopeAt32_),
    .siluAndSlope64 = VARIANT(siluAndSlope64),
    .siluAndSlope32 = VARIANT(siluAndSlope32),
    .move64 = VARIANT(move64),
    .move32 = VARIANT(move32),
    .sum64 = VARIANT(sum64),
    .difference64 = VARIANT(difference64),
    .product64 = VARIANT(product64),
    .quotient64 = VARIANT(quotient64),
    .sum32 = VARIANT(sum32),
    .difference32 = VARIANT(difference32),
    .product32 = VARIANT(product32),
    .quotient32 = VARIANT(quotient32),
    .sumRows64 = VARIANT(sumRows64),
    .sumRows32 = VARIANT(sumRows32),
    .multiply64 = VARIANT(multiply64),
    .multiply32 = VARIANT(multiply32),
    .correlate64 = VARIANT(correlate64),
    .correlate32 = VARIANT(correlate32),
    .spread64 = VARIANT(spread64),
    .spread32 = VARIANT(spread32),
    .compare64 = VARIANT(compare64),
    .compare32 = VARIANT(compare32),
    .pack64 = VARIANT(pack64),
    .pack32 = VARIANT(pack32),
    .multiplyPacked64 = VARIANT(multiplyPacked64),
    .multiplyPacked32 = VARIANT(multiplyPacked32),
    .panelBytes = 2 * WIDTH,
    .panelsOfBlock = panelsOfBlock,
    .normals = VARIANT(normals),
    .stream = VARIANT(stream),
    .name = VARIANT_NAME,
};
