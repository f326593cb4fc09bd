// Convolutions of planes. Nothing is copied for each element of the window: planes are laid out with
// zeros (`Windows.h`), and a tile of the result walks over channels and elements of the window, which
// are offsets into them (Dukhan: The indirect convolution algorithm, 2019). The places behind the
// last of a row are computed, too, and left out at the end.

#define PANEL (2 * LANES)

#if FUSED
#define MULTIPLY_ADD(a, b, c) __builtin_elementwise_fma(a, b, c)
#else
#define MULTIPLY_ADD(a, b, c) ((a) * (b) + (c))
#endif

#define EACH(i_, count_) _Pragma("clang loop unroll(full)") for (int i_ = 0; i_ < count_; i_++)

// Two vectors of places in some planes of the result. `left` has a column of weights for each offset.
#define BAND(rows_)                                                                               \
  static void NAME(band##rows_)(                                                                  \
      size_t inner, const ELEMENT *left, const uint32_t *offsets, const ELEMENT *right,           \
      ELEMENT *target, size_t stride, bool adds, const ELEMENT *bias) {                           \
    VECTOR sum[rows_][2];                                                                         \
    EACH(i, rows_) {                                                                              \
      ELEMENT start = bias ? bias[i] : 0;                                                         \
      sum[i][0] = adds ? *(const VECTOR *)(target + i * stride) : start - (VECTOR){};             \
      sum[i][1] = adds ? *(const VECTOR *)(target + i * stride + LANES) : start - (VECTOR){};     \
    }                                                                                             \
    for (size_t p = 0; p < inner; p++) {                                                          \
      const ELEMENT *source = right + offsets[p];                                                 \
      VECTOR b = *(const VECTOR *)source, c = *(const VECTOR *)(source + LANES);                  \
      EACH(i, rows_) {                                                                            \
        VECTOR a = left[i] - (VECTOR){};                                                          \
        sum[i][0] = MULTIPLY_ADD(a, b, sum[i][0]);                                                \
        sum[i][1] = MULTIPLY_ADD(a, c, sum[i][1]);                                                \
      }                                                                                           \
      left += rows_;                                                                              \
    }                                                                                             \
    EACH(i, rows_) {                                                                              \
      *(VECTOR *)(target + i * stride) = sum[i][0];                                               \
      *(VECTOR *)(target + i * stride + LANES) = sum[i][1];                                       \
    }                                                                                             \
  }

BAND(1)
BAND(2)
BAND(3)
BAND(4)
BAND(5)
BAND(6)
#if TILE_ROWS > 6
BAND(7)
BAND(8)
BAND(9)
BAND(10)
BAND(11)
BAND(12)
#endif

typedef void (*NAME(Band))(
    size_t, const ELEMENT *, const uint32_t *, const ELEMENT *, ELEMENT *, size_t, bool,
    const ELEMENT *);

static const NAME(Band) NAME(bands)[] = {
    NULL, NAME(band1), NAME(band2), NAME(band3), NAME(band4), NAME(band5), NAME(band6),
#if TILE_ROWS > 6
    NAME(band7), NAME(band8), NAME(band9), NAME(band10), NAME(band11), NAME(band12),
#endif
};

// Planes of the result are divided into bands of almost equal height.
INLINE size_t NAME(bandCount)(size_t rows) { return (rows + TILE_ROWS - 1) / TILE_ROWS; }
INLINE size_t NAME(bandTop)(size_t rows, size_t band) {
  return rows * band / NAME(bandCount)(rows);
}

// Planes of one image with zeros around, which are there already.
static void NAME(layOut)(
    const ELEMENT *planes, size_t count, const Layout *rows, const Layout *columns,
    ELEMENT *target) {
  for (size_t plane = 0; plane < count; plane++, planes += rows->extent * columns->extent) {
    for (size_t fy = 0; fy < rows->phases; fy++) {
      for (size_t fx = 0; fx < columns->phases; fx++, target += planeArea(rows, columns)) {
        ptrdiff_t shift = (ptrdiff_t)fx - columns->padding, step = (ptrdiff_t)columns->step;
        ptrdiff_t first = shift < 0 ? (-shift + step - 1) / step : 0;
        ptrdiff_t rest = (ptrdiff_t)columns->extent - shift;
        ptrdiff_t end = rest > 0 ? (rest - 1) / step + 1 : 0;
        if (end > (ptrdiff_t)columns->reach) end = (ptrdiff_t)columns->reach;
        if (end <= first) continue;
        for (size_t j = 0; j < rows->reach; j++) {
          ptrdiff_t y = (ptrdiff_t)(j * rows->step + fy) - rows->padding;
          if (y < 0 || y >= (ptrdiff_t)rows->extent) continue;
          const ELEMENT *source = planes + (size_t)y * columns->extent + (first * step + shift);
          ELEMENT *row = target + j * columns->pitch + first;
          if (step == 1) {
            memcpy(row, source, (size_t)(end - first) * sizeof(ELEMENT));
          } else {
            for (ptrdiff_t i = 0; i < end - first; i++) row[i] = source[i * step];
          }
        }
      }
    }
  }
}

// Planes of the result at `width` places, a multiple of a panel, from weights that lie band by band.
static void NAME(correlatePlanes)(
    size_t rows, size_t inner, size_t depth, const ELEMENT *weights, const uint32_t *offsets,
    const ELEMENT *source, const ELEMENT *bias, ELEMENT *target, size_t width) {
  size_t bands = NAME(bandCount)(rows), start = 0;
  do {
    size_t some = inner - start < depth ? inner - start : depth;
    for (size_t q = 0; q < width; q += PANEL) {
      for (size_t band = 0; band < bands; band++) {
        size_t top = NAME(bandTop)(rows, band), height = NAME(bandTop)(rows, band + 1) - top;
        NAME(bands)[height](
            some, weights + top * inner + start * height, offsets + start, source + q,
            target + top * width + q, width, start > 0, bias ? bias + top : NULL);
      }
    }
    start += some;
  } while (start < inner);
}

// How much of the inner axis is worked on at once: what a panel sees there stays in the first cache.
INLINE size_t NAME(depth)(size_t inner, size_t window) {
  size_t most = 1536 / sizeof(ELEMENT), blocks = (inner + most - 1) / most;
  if (blocks < 2) return inner > 0 ? inner : 1;
  size_t depth = (inner + blocks - 1) / blocks;
  return (depth + window - 1) / window * window;
}

INLINE size_t NAME(roundedUp)(size_t count) { return (count + PANEL - 1) / PANEL * PANEL; }

// map = weight ⋆ image + bias.
static void NAME(correlate)(const KernelConvolution *it) {
  Layout rows = imageLayout(&it->rows), columns = imageLayout(&it->columns);
  size_t window = it->rows.window * it->columns.window, inner = it->channels * window;
  size_t width = NAME(roundedUp)(rows.places * columns.pitch);
  size_t laidOut = NAME(roundedUp)(
      it->channels * channelArea(&rows, &columns) + width + columns.reach + PANEL);
  ELEMENT *source = kernels_scratch(
      (laidOut + it->features * (width + inner)) * sizeof(ELEMENT) + inner * sizeof(uint32_t));
  ELEMENT *wide = source + laidOut, *weights = wide + it->features * width;
  uint32_t *offsets = (uint32_t *)(weights + it->features * inner);
  memset(source, 0, laidOut * sizeof(ELEMENT));
  imageOffsets(it, &rows, &columns, offsets);
  const ELEMENT *weight = it->weight;
  for (size_t band = 0; band < NAME(bandCount)(it->features); band++) {
    size_t top = NAME(bandTop)(it->features, band);
    size_t height = NAME(bandTop)(it->features, band + 1) - top;
    NAME(transposePanel)(
        weight + top * inner, inner, height, inner, weights + top * inner, height);
  }
  for (size_t i = 0; i < it->images; i++) {
    const ELEMENT *image = (const ELEMENT *)it->image + i * it->imageStride;
    ELEMENT *map = (ELEMENT *)it->map + i * it->mapStride;
    NAME(layOut)(image, it->channels, &rows, &columns, source);
    NAME(correlatePlanes)(
        it->features, inner, NAME(depth)(inner, window), weights, offsets, source, it->bias, wide,
        width);
    for (size_t o = 0; o < it->features; o++) {
      for (size_t y = 0; y < rows.places; y++, map += columns.places) {
        memcpy(
            map, wide + o * width + y * columns.pitch, columns.places * sizeof(ELEMENT));
      }
    }
  }
}

// Those elements of the image that lie in one phase: the weights of the elements of the window that
// meet them, and where in the map these are. Returns the length of the inner axis.
static size_t NAME(phaseWeights)(
    const KernelConvolution *it, size_t fy, size_t fx, const Layout *rows, const Layout *columns,
    ELEMENT *weights, uint32_t *offsets) {
  size_t window = it->rows.window * it->columns.window, inner = 0;
  for (size_t o = 0; o < it->features; o++) {
    for (size_t y = 0; y < it->rows.window; y++) {
      if (phaseOf(&it->rows, y) != fy) continue;
      for (size_t x = 0; x < it->columns.window; x++) {
        if (phaseOf(&it->columns, x) != fx) continue;
        ptrdiff_t row = firstPlace(&it->rows, y) + rows->padding;
        ptrdiff_t column = firstPlace(&it->columns, x) + columns->padding;
        offsets[inner++] = (uint32_t)(
            o * planeArea(rows, columns) + (size_t)row * columns->pitch + (size_t)column);
      }
    }
  }
  size_t taps = it->features > 0 ? inner / it->features : 0;
  for (size_t band = 0; band < NAME(bandCount)(it->channels); band++) {
    size_t top = NAME(bandTop)(it->channels, band);
    size_t height = NAME(bandTop)(it->channels, band + 1) - top, tap = 0;
    ELEMENT *target = weights + top * inner;
    for (size_t y = 0; y < it->rows.window; y++) {
      if (phaseOf(&it->rows, y) != fy) continue;
      for (size_t x = 0; x < it->columns.window; x++) {
        if (phaseOf(&it->columns, x) != fx) continue;
        const ELEMENT *from = (const ELEMENT *)it->weight + top * window +
                              y * it->columns.window + x;
        for (size_t o = 0; o < it->features; o++) {
          for (size_t c = 0; c < height; c++) {
            target[(o * taps + tap) * height + c] = from[(o * it->channels + c) * window];
          }
        }
        tap++;
      }
    }
  }
  return inner;
}

// image = the transpose of the correlation, applied to map, + bias.
static void NAME(spread)(const KernelConvolution *it) {
  Layout rows = mapLayout(&it->rows), columns = mapLayout(&it->columns);
  size_t total = it->features * it->rows.window * it->columns.window;
  size_t stepY = it->rows.step, stepX = it->columns.step, phases = stepY * stepX;
  size_t most = NAME(roundedUp)(rows.places * columns.pitch);
  size_t laidOut = NAME(roundedUp)(
      it->features * planeArea(&rows, &columns) + most + columns.reach + PANEL);
  ELEMENT *source = kernels_scratch(
      (laidOut + it->channels * (most + total)) * sizeof(ELEMENT) +
      phases * sizeof(size_t) + total * sizeof(uint32_t));
  size_t *inners = (size_t *)(source + laidOut);
  ELEMENT *wide = (ELEMENT *)(inners + phases), *weights = wide + it->channels * most;
  uint32_t *offsets = (uint32_t *)(weights + it->channels * total);
  memset(source, 0, laidOut * sizeof(ELEMENT));
  for (size_t phase = 0, start = 0; phase < phases; phase++) {
    inners[phase] = NAME(phaseWeights)(
        it, phase / stepX, phase % stepX, &rows, &columns, weights + it->channels * start,
        offsets + start);
    start += inners[phase];
  }
  size_t height = it->rows.extent, length = it->columns.extent;
  for (size_t i = 0; i < it->images; i++) {
    ELEMENT *image = (ELEMENT *)it->image + i * it->imageStride;
    NAME(layOut)(
        (const ELEMENT *)it->map + i * it->mapStride, it->features, &rows, &columns, source);
    for (size_t phase = 0, start = 0; phase < phases; start += inners[phase++]) {
      size_t inner = inners[phase], taps = it->features > 0 ? inner / it->features : 0;
      size_t fy = phase / stepX, fx = phase % stepX;
      size_t tall = phaseExtent(&it->rows, fy), long_ = phaseExtent(&it->columns, fx);
      size_t width = NAME(roundedUp)(tall * columns.pitch);
      NAME(correlatePlanes)(
          it->channels, inner, NAME(depth)(inner, taps), weights + it->channels * start,
          offsets + start, source, it->bias, wide, width);
      for (size_t c = 0; c < it->channels; c++) {
        for (size_t y = 0; y < tall; y++) {
          const ELEMENT *from = wide + c * width + y * columns.pitch;
          ELEMENT *to = image + (c * height + y * stepY + fy) * length + fx;
          if (stepX == 1) {
            memcpy(to, from, long_ * sizeof(ELEMENT));
          } else {
            for (size_t x = 0; x < long_; x++) to[x * stepX] = from[x];
          }
        }
      }
    }
  }
}

// Inner products of some planes of the map and what some elements of the window see.
#if TILE_ROWS > 6
enum { NAME(dotRows) = 4, NAME(dotColumns) = 6 };
#else
enum { NAME(dotRows) = 3, NAME(dotColumns) = 4 };
#endif

// The sums of the lanes of vectors, four vectors at a time.
__attribute__((noinline)) static void NAME(totals)(const ELEMENT *vectors, ELEMENT *totals) {
  enum { count = NAME(dotRows) * NAME(dotColumns) };
#if WIDTH < 4 * ELEMENT_SIZE
  EACH(i, count) totals[i] = vectors[2 * i] + vectors[2 * i + 1];
#else
  EACH(i, count / 4) {
    ELEMENT rows[16], columns[16];
    EACH(k, 4) {
      const ELEMENT *lanes = vectors + (4 * i + k) * LANES;
      NAME(Quad) sum = *(const NAME(Quad) *)lanes;
      EACH(j, LANES / 4 - 1) sum += *(const NAME(Quad) *)(lanes + 4 * j + 4);
      *(NAME(Quad) *)(rows + 4 * k) = sum;
    }
    NAME(transposeQuads)(rows, 4, columns, 4);
    const NAME(Quad) *parts = (const NAME(Quad) *)columns;
    *(NAME(Quad) *)(totals + 4 * i) = (parts[0] + parts[1]) + (parts[2] + parts[3]);
  }
#endif
}

// `count` places of each of some images, whose planes lie behind each other.
__attribute__((noinline)) static void NAME(dots)(
    size_t images, size_t count, const ELEMENT *const *left, size_t leftStep,
    const ELEMENT *const *right, size_t rightStep, ELEMENT *lanes) {
  enum { m = NAME(dotRows), n = NAME(dotColumns) };
  VECTOR sum[m][n] = {};
  for (size_t image = 0; image < images; image++) {
    const ELEMENT *x[m], *y[n];
    EACH(i, m) x[i] = left[i] + image * leftStep;
    EACH(j, n) y[j] = right[j] + image * rightStep;
    for (size_t q = 0; q < count; q += LANES) {
      VECTOR a[m];
      EACH(i, m) a[i] = *(const VECTOR *)(x[i] + q);
      EACH(j, n) {
        VECTOR b = *(const VECTOR *)(y[j] + q);
        EACH(i, m) sum[i][j] = MULTIPLY_ADD(a[i], b, sum[i][j]);
      }
    }
  }
  EACH(i, m) {
    EACH(j, n) *(VECTOR *)(lanes + (i * n + j) * LANES) = sum[i][j];
  }
}

// Images and maps that are laid out: planes of so many places, so many elements from image to image.
typedef struct {
  size_t images, width, mapStep, imageStep;
  const ELEMENT *maps, *source;
  const uint32_t *offsets;
} NAME(LaidOut);

// Inner products of `count` places from the q-th on, added to the weights [features, inner].
static void NAME(addDots)(
    const NAME(LaidOut) *it, size_t q, size_t count, size_t features, size_t inner,
    ELEMENT *weights) {
  enum { m = NAME(dotRows), n = NAME(dotColumns) };
  for (size_t o = 0; o < features; o += m) {
    const ELEMENT *left[m], *right[n];
    size_t height = features - o < m ? features - o : m;
    for (size_t i = 0; i < m; i++) {
      left[i] = it->maps + (o + (i < height ? i : 0)) * it->width + q;
    }
    for (size_t k = 0; k < inner; k += n) {
      size_t width = inner - k < n ? inner - k : n;
      for (size_t j = 0; j < n; j++) right[j] = it->source + it->offsets[k + (j < width ? j : 0)] + q;
      ELEMENT lanes[m * n * LANES], sums[m * n];
      NAME(dots)(it->images, count, left, it->mapStep, right, it->imageStep, lanes);
      NAME(totals)(lanes, sums);
      for (size_t i = 0; i < height; i++) {
        for (size_t j = 0; j < width; j++) weights[(o + i) * inner + k + j] += sums[i * n + j];
      }
    }
  }
}

// weight = the sum over images of inner products of map and image. Small images are taken several
// at a time.
static void NAME(compare)(const KernelConvolution *it) {
  Layout rows = imageLayout(&it->rows), columns = imageLayout(&it->columns);
  size_t inner = it->channels * it->rows.window * it->columns.window, block = 64 * PANEL;
  size_t width = (rows.places * columns.pitch + LANES - 1) / LANES * LANES;
  size_t most = 1 + 32 * LANES / (width + 1);
  if (most > it->images) most = it->images;
  size_t imageStep = NAME(roundedUp)(
      it->channels * channelArea(&rows, &columns) + width + columns.reach + LANES);
  size_t mapStep = it->features * width, count = most * (imageStep + mapStep);
  ELEMENT *source = kernels_scratch(count * sizeof(ELEMENT) + inner * sizeof(uint32_t));
  ELEMENT *maps = source + most * imageStep;
  uint32_t *offsets = (uint32_t *)(maps + most * mapStep);
  memset(source, 0, count * sizeof(ELEMENT));
  memset(it->weight, 0, it->features * inner * sizeof(ELEMENT));
  imageOffsets(it, &rows, &columns, offsets);
  NAME(LaidOut) laidOut = {0, width, mapStep, imageStep, maps, source, offsets};
  for (size_t first = 0; first < it->images; first += most) {
    laidOut.images = it->images - first < most ? it->images - first : most;
    for (size_t i = 0; i < laidOut.images; i++) {
      const ELEMENT *image = (const ELEMENT *)it->image + (first + i) * it->imageStride;
      const ELEMENT *map = (const ELEMENT *)it->map + (first + i) * it->mapStride;
      NAME(layOut)(image, it->channels, &rows, &columns, source + i * imageStep);
      for (size_t o = 0; o < it->features; o++) {
        for (size_t y = 0; y < rows.places; y++, map += columns.places) {
          memcpy(
              maps + i * mapStep + o * width + y * columns.pitch, map,
              columns.places * sizeof(ELEMENT));
        }
      }
    }
    for (size_t q = 0; q < width; q += block) {
      NAME(addDots)(
          &laidOut, q, width - q < block ? width - q : block, it->features, inner, it->weight);
    }
  }
}

#undef PANEL
#undef BAND
#undef EACH
#undef MULTIPLY_ADD
