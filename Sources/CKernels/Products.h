// Products of matrices, after Goto and van de Geijn (2008): a tile of TILE_ROWS × two vectors stays in
// registers while it walks along the inner axis; the right matrix is copied into panels two vectors
// wide, the left one, where it is used often, into panels TILE_ROWS high. An element of the result
// is the same chain of operations wherever its tile lies.

#define PANEL (2 * LANES)

#if FUSED
#define MULTIPLY_ADD(a, b, c) __builtin_elementwise_fma(a, b, c)
#else
#define MULTIPLY_ADD(a, b, c) ((a) * (b) + (c))
#endif

// A tile of the target. `left` has the element of row i and inner index p at i · rowStep + p · innerStep,
// `right` row p of the panel at p · rightStep. The tile is added to what the target holds, to one bias
// for each column, or to nothing, and then multiplied by factors that lie like the target, if any.
#define TILE(rows_)                                                                               \
  static void NAME(tile##rows_)(                                                                  \
      size_t inner, const ELEMENT *left, size_t rowStep, size_t innerStep, const ELEMENT *right,  \
      size_t rightStep, ELEMENT *target, size_t stride, bool adds, const ELEMENT *bias,           \
      const ELEMENT *factors) {                                                                   \
    VECTOR sum[rows_][2];                                                                         \
    EACH_ROW(rows_) {                                                                             \
      sum[i][0] = (VECTOR){};                                                                     \
      sum[i][1] = (VECTOR){};                                                                     \
      __builtin_prefetch(target + i * stride, 1);                                                 \
      __builtin_prefetch(target + i * stride + PANEL - 1, 1);                                     \
    }                                                                                             \
    for (size_t p = 0; p < inner; p++) {                                                          \
      VECTOR b = *(const VECTOR *)right, c = *(const VECTOR *)(right + LANES);                    \
      EACH_ROW(rows_) {                                                                           \
        VECTOR a = left[i * rowStep] - (VECTOR){};                                                \
        sum[i][0] = MULTIPLY_ADD(a, b, sum[i][0]);                                                \
        sum[i][1] = MULTIPLY_ADD(a, c, sum[i][1]);                                                \
      }                                                                                           \
      left += innerStep;                                                                          \
      right += rightStep;                                                                         \
    }                                                                                             \
    if (bias) {                                                                                   \
      VECTOR b = *(const VECTOR *)bias, c = *(const VECTOR *)(bias + LANES);                      \
      EACH_ROW(rows_) {                                                                           \
        sum[i][0] = b + sum[i][0];                                                                \
        sum[i][1] = c + sum[i][1];                                                                \
      }                                                                                           \
    }                                                                                             \
    if (adds) {                                                                                   \
      EACH_ROW(rows_) {                                                                           \
        sum[i][0] = *(const VECTOR *)(target + i * stride) + sum[i][0];                           \
        sum[i][1] = *(const VECTOR *)(target + i * stride + LANES) + sum[i][1];                   \
      }                                                                                           \
    }                                                                                             \
    if (factors) {                                                                                \
      EACH_ROW(rows_) {                                                                           \
        sum[i][0] *= *(const VECTOR *)(factors + i * stride);                                     \
        sum[i][1] *= *(const VECTOR *)(factors + i * stride + LANES);                             \
      }                                                                                           \
    }                                                                                             \
    EACH_ROW(rows_) {                                                                             \
      *(VECTOR *)(target + i * stride) = sum[i][0];                                               \
      *(VECTOR *)(target + i * stride + LANES) = sum[i][1];                                       \
    }                                                                                             \
  }

#define EACH_ROW(rows_) _Pragma("clang loop unroll(full)") for (int i = 0; i < rows_; i++)

TILE(1)
TILE(2)
TILE(3)
TILE(4)
#if TILE_ROWS > 4
TILE(5)
TILE(6)
#endif
#if TILE_ROWS > 6
TILE(7)
TILE(8)
TILE(9)
TILE(10)
TILE(11)
TILE(12)
#endif

typedef void (*NAME(Tile))(
    size_t, const ELEMENT *, size_t, size_t, const ELEMENT *, size_t, ELEMENT *, size_t, bool,
    const ELEMENT *, const ELEMENT *);

static const NAME(Tile) NAME(tiles)[] = {
    NULL, NAME(tile1), NAME(tile2), NAME(tile3), NAME(tile4),
#if TILE_ROWS > 4
    NAME(tile5), NAME(tile6),
#endif
#if TILE_ROWS > 6
    NAME(tile7), NAME(tile8), NAME(tile9), NAME(tile10), NAME(tile11), NAME(tile12),
#endif
};

#include "Packing.h"

// A tile narrower than a panel, by way of a whole one.
static void NAME(narrowTile)(
    size_t rows, size_t columns, size_t inner, const ELEMENT *left, size_t rowStep,
    size_t innerStep, const ELEMENT *right, ELEMENT *target, size_t stride, bool adds,
    const ELEMENT *bias, const ELEMENT *factors) {
  ELEMENT whole[TILE_ROWS * PANEL] __attribute__((aligned(64))), wholeBias[PANEL] = {0};
  if (adds) {
    memset(whole, 0, sizeof(whole));
    for (size_t i = 0; i < rows; i++) {
      memcpy(whole + i * PANEL, target + i * stride, columns * sizeof(ELEMENT));
    }
  }
  if (bias) memcpy(wholeBias, bias, columns * sizeof(ELEMENT));
  NAME(tiles)[rows](
      inner, left, rowStep, innerStep, right, PANEL, whole, PANEL, adds, bias ? wholeBias : NULL,
      NULL);
  for (size_t i = 0; i < rows; i++) {
    if (factors) {
      for (size_t j = 0; j < columns; j++) whole[i * PANEL + j] *= factors[i * stride + j];
    }
    memcpy(target + i * stride, whole + i * PANEL, columns * sizeof(ELEMENT));
  }
}

// Whether the right operand is read as it is: for few rows on the left a copy is not worth it, unless
// long rows put the elements of a panel on many pages.
INLINE bool NAME(readsRight)(const KernelProduct *product) {
  return !product->transposesRight && product->rows <= 24 * TILE_ROWS &&
         product->rightStride * sizeof(ELEMENT) <= 2048;
}

// Rows `top`… of the target, from a block of the inner axis.
static void NAME(multiplyRows)(
    const KernelProduct *product, size_t top, size_t rows, size_t start, size_t inner,
    const ELEMENT *panels, bool readsRight, size_t first, size_t columns,
    const ELEMENT *packedLeft) {
  bool transposes = product->transposesLeft;
  size_t stride = product->leftStride, targetStride = product->targetStride;
  size_t rowStep = packedLeft || transposes ? 1 : stride;
  size_t innerStep = packedLeft ? TILE_ROWS : transposes ? stride : 1;
  const ELEMENT *left =
      packedLeft ? packedLeft
                 : (const ELEMENT *)product->left + top * rowStep + start * innerStep;
  const ELEMENT *bias = start == 0 ? product->bias : NULL;
  size_t offset = top * targetStride + first;
  ELEMENT *target = (ELEMENT *)product->target + offset;
  // The sums are complete behind the last block of the inner axis.
  const ELEMENT *factors = start + inner == product->inner ? product->factors : NULL;
  if (factors) factors += offset;
  for (size_t j = 0; j < columns; j += PANEL) {
    size_t width = columns - j < PANEL ? columns - j : PANEL;
    const ELEMENT *right = panels + j * inner, *add = bias ? bias + first + j : NULL;
    size_t rightStep = PANEL;
    if (readsRight && width == PANEL) {
      rightStep = product->rightStride;
      right = (const ELEMENT *)product->right + start * rightStep + first + j;
    }
    for (size_t i = 0; i < rows; i += TILE_ROWS) {
      size_t height = rows - i < TILE_ROWS ? rows - i : TILE_ROWS;
      const ELEMENT *source = left + (packedLeft ? i * inner : i * rowStep);
      ELEMENT *to = target + i * targetStride + j;
      const ELEMENT *by = factors ? factors + i * targetStride + j : NULL;
      if (width == PANEL) {
        NAME(tiles)[height](
            inner, source, rowStep, innerStep, right, rightStep, to, targetStride, start > 0, add,
            by);
      } else {
        NAME(narrowTile)(
            height, width, inner, source, rowStep, innerStep, right, to, targetStride, start > 0,
            add, by);
      }
    }
  }
}

// Few columns, none of the left operand transposed: inner products of rows and columns.
static void NAME(multiplyFew)(const KernelProduct *product) {
  size_t inner = product->inner, columns = product->columns;
  size_t whole = inner - inner % LANES;
  const ELEMENT *right = product->right, *bias = product->bias, *factors = product->factors;
  size_t stride = product->rightStride;
  if (!product->transposesRight) {
    ELEMENT *copy = kernels_scratch(inner * columns * sizeof(ELEMENT));
    for (size_t p = 0; p < inner; p++) {
      for (size_t j = 0; j < columns; j++) copy[j * inner + p] = right[p * stride + j];
    }
    right = copy;
    stride = inner;
  }
  for (size_t i = 0; i < product->rows; i++) {
    const ELEMENT *row = (const ELEMENT *)product->left + i * product->leftStride;
    ELEMENT *target = (ELEMENT *)product->target + i * product->targetStride;
    for (size_t j = 0; j < columns; j++) {
      const ELEMENT *column = right + j * stride;
      VECTOR sum = {}, other = {};
      size_t p = 0;
      for (; p + LANES < whole; p += 2 * LANES) {
        sum = MULTIPLY_ADD(*(const VECTOR *)(row + p), *(const VECTOR *)(column + p), sum);
        other = MULTIPLY_ADD(
            *(const VECTOR *)(row + p + LANES), *(const VECTOR *)(column + p + LANES), other);
      }
      if (p < whole) {
        sum = MULTIPLY_ADD(*(const VECTOR *)(row + p), *(const VECTOR *)(column + p), sum);
      }
      sum += other;
      for (int half = LANES / 2; half > 0; half /= 2) {
        for (int lane = 0; lane < half; lane++) sum[lane] += sum[lane + half];
      }
      ELEMENT rest = 0;
      for (p = whole; p < inner; p++) rest += row[p] * column[p];
      ELEMENT value = sum[0] + rest;
      value = bias ? bias[j] + value : value;
      target[j] = factors ? value * factors[i * product->targetStride + j] : value;
    }
  }
}

// With the right operand as `pack` has left it, or null. What is copied of an operand serves as much of
// the other as possible: rows of the left one all columns, if the right one is packed, else panels of
// the right one all rows.
static void NAME(multiplyPacked)(const KernelProduct *product, const void *panels) {
  if (product->columns <= 4 && !product->transposesLeft && product->inner > 0) {
    return NAME(multiplyFew)(product);
  }
  size_t rows = product->rows, inner = product->inner, columns = product->columns;
  size_t innerBlock = inner < NAME(innerBlock) ? inner : NAME(innerBlock);
  size_t columnBlock = NAME(columnBlock), rowBlock = 12 * TILE_ROWS;
  if (columnBlock > columns) columnBlock = NAME(rounded)(columns);
  // Rows that all fall into the same few places of the cache are copied, and columns.
  bool packsLeft = columns >= 6 * PANEL &&
                   (product->transposesLeft || product->leftStride * sizeof(ELEMENT) % 2048 == 0);
  bool readsRight = !panels && NAME(readsRight)(product);
  size_t panelCount = panels ? 0 : columnBlock * innerBlock;
  size_t leftCount = packsLeft ? rowBlock * innerBlock : 0;
  ELEMENT *memory = kernels_scratch((panelCount + leftCount) * sizeof(ELEMENT));
  ELEMENT *packed = packsLeft ? memory + panelCount : NULL;
  if (panels) {
    size_t start = 0;
    do {
      size_t depth = inner - start < innerBlock ? inner - start : innerBlock;
      for (size_t top = 0; top < rows; top += rowBlock) {
        size_t height = rows - top < rowBlock ? rows - top : rowBlock;
        if (packed) NAME(packLeft)(product, top, height, start, depth, packed);
        for (size_t first = 0; first < columns; first += columnBlock) {
          size_t width = columns - first < columnBlock ? columns - first : columnBlock;
          const ELEMENT *block =
              (const ELEMENT *)panels + first * inner + start * NAME(rounded)(width);
          NAME(multiplyRows)(
              product, top, height, start, depth, block, false, first, width, packed);
        }
      }
      start += depth;
    } while (start < inner);
    return;
  }
  for (size_t first = 0; first < columns; first += columnBlock) {
    size_t width = columns - first < columnBlock ? columns - first : columnBlock;
    size_t start = 0;
    do {
      size_t depth = inner - start < innerBlock ? inner - start : innerBlock;
      for (size_t j = 0; j < width; j += PANEL) {
        size_t panelWidth = width - j < PANEL ? width - j : PANEL;
        if (readsRight && panelWidth == PANEL) continue;
        NAME(packRight)(product, start, depth, first + j, panelWidth, memory + j * depth);
      }
      for (size_t top = 0; top < rows; top += rowBlock) {
        size_t height = rows - top < rowBlock ? rows - top : rowBlock;
        if (packed) NAME(packLeft)(product, top, height, start, depth, packed);
        NAME(multiplyRows)(
            product, top, height, start, depth, memory, readsRight, first, width, packed);
      }
      start += depth;
    } while (start < inner);
  }
}

static void NAME(multiply)(const KernelProduct *product) { NAME(multiplyPacked)(product, NULL); }

#undef PANEL
#undef TILE
#undef MULTIPLY_ADD
#undef EACH_ROW
