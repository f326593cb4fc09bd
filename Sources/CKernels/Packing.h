// Copies of matrices in the order in which products read them; see Products.h.

typedef ELEMENT NAME(Quad) __attribute__((vector_size(4 * sizeof(ELEMENT)), aligned(sizeof(ELEMENT))));

// Four rows of four elements as columns.
INLINE void NAME(transposeQuads)(
    const ELEMENT *source, size_t stride, ELEMENT *target, size_t targetStride) {
  NAME(Quad) a = *(const NAME(Quad) *)source, b = *(const NAME(Quad) *)(source + stride);
  NAME(Quad) c = *(const NAME(Quad) *)(source + 2 * stride);
  NAME(Quad) d = *(const NAME(Quad) *)(source + 3 * stride);
  NAME(Quad) e = __builtin_shufflevector(a, b, 0, 4, 1, 5);
  NAME(Quad) f = __builtin_shufflevector(a, b, 2, 6, 3, 7);
  NAME(Quad) g = __builtin_shufflevector(c, d, 0, 4, 1, 5);
  NAME(Quad) h = __builtin_shufflevector(c, d, 2, 6, 3, 7);
  *(NAME(Quad) *)target = __builtin_shufflevector(e, g, 0, 1, 4, 5);
  *(NAME(Quad) *)(target + targetStride) = __builtin_shufflevector(e, g, 2, 3, 6, 7);
  *(NAME(Quad) *)(target + 2 * targetStride) = __builtin_shufflevector(f, h, 0, 1, 4, 5);
  *(NAME(Quad) *)(target + 3 * targetStride) = __builtin_shufflevector(f, h, 2, 3, 6, 7);
}

// Rows of a matrix as columns of a panel, whose rows have `width` elements.
INLINE void NAME(transposePanel)(
    const ELEMENT *source, size_t stride, size_t rows, size_t columns, ELEMENT *panel,
    size_t width) {
  size_t i = 0;
  for (; i + 4 <= rows; i += 4) {
    const ELEMENT *row = source + i * stride;
    size_t p = 0;
    for (; p + 4 <= columns; p += 4) {
      NAME(transposeQuads)(row + p, stride, panel + p * width + i, width);
    }
    for (; p < columns; p++) {
      for (size_t r = 0; r < 4; r++) panel[p * width + i + r] = row[r * stride + p];
    }
  }
  for (; i < rows; i++) {
    for (size_t p = 0; p < columns; p++) panel[p * width + i] = source[i * stride + p];
  }
}

// The right operand's rows from `top` and columns from `start` as a panel, with zeros behind the last
// column.
static void NAME(packRight)(
    const KernelProduct *product, size_t top, size_t inner, size_t start, size_t columns,
    ELEMENT *panel) {
  size_t stride = product->rightStride;
  const ELEMENT *right = product->right;
  if (columns < PANEL) memset(panel, 0, inner * PANEL * sizeof(ELEMENT));
  if (product->transposesRight) {
    NAME(transposePanel)(right + start * stride + top, stride, columns, inner, panel, PANEL);
    return;
  }
  const ELEMENT *source = right + top * stride + start;
  if (columns == PANEL) {
    for (size_t p = 0; p < inner; p++) {
      VECTOR a = *(const VECTOR *)(source + p * stride);
      VECTOR b = *(const VECTOR *)(source + p * stride + LANES);
      *(VECTOR *)(panel + p * PANEL) = a;
      *(VECTOR *)(panel + p * PANEL + LANES) = b;
    }
  } else {
    for (size_t p = 0; p < inner; p++) {
      memcpy(panel + p * PANEL, source + p * stride, columns * sizeof(ELEMENT));
    }
  }
}

// The left operand's rows from `top` and inner indices from `start`, TILE_ROWS rows side by side.
static void NAME(packLeft)(
    const KernelProduct *product, size_t top, size_t rows, size_t start, size_t inner,
    ELEMENT *panels) {
  size_t stride = product->leftStride;
  const ELEMENT *left = product->left;
  for (size_t i = 0; i < rows; i += TILE_ROWS) {
    size_t height = rows - i < TILE_ROWS ? rows - i : TILE_ROWS;
    ELEMENT *panel = panels + i * inner;
    if (product->transposesLeft) {
      const ELEMENT *source = left + start * stride + top + i;
      for (size_t p = 0; p < inner; p++) {
        for (size_t r = 0; r < height; r++) panel[p * TILE_ROWS + r] = source[p * stride + r];
      }
    } else {
      NAME(transposePanel)(
          left + (top + i) * stride + start, stride, height, inner, panel, TILE_ROWS);
    }
  }
}

// The columns of a block of the right operand, whose panels lie side by side.
enum { NAME(columnBlock) = panelsOfBlock * PANEL, NAME(innerBlock) = 512 };

static size_t NAME(rounded)(size_t columns) { return (columns + PANEL - 1) / PANEL * PANEL; }

// All of the right operand in panels, block after block as `multiply` takes them.
static void NAME(pack)(const KernelProduct *product, void *panels) {
  size_t inner = product->inner, columns = product->columns;
  ELEMENT *target = panels;
  for (size_t first = 0; first < columns; first += NAME(columnBlock)) {
    size_t width = columns - first < NAME(columnBlock) ? columns - first : NAME(columnBlock);
    for (size_t start = 0; start < inner; start += NAME(innerBlock)) {
      size_t depth = inner - start < NAME(innerBlock) ? inner - start : NAME(innerBlock);
      for (size_t j = 0; j < width; j += PANEL) {
        size_t panelWidth = width - j < PANEL ? width - j : PANEL;
        NAME(packRight)(product, start, depth, first + j, panelWidth, target);
        target += PANEL * depth;
      }
    }
  }
}
