// Loops over elements. The last elements are padded to a span, so that a result never depends on
// where an element stands.

#define UNARY(name, element, vector, function)                                                    \
  static void VARIANT(name)(element * y, const element *x, size_t count) {                        \
    enum { lanes = sizeof(vector) / sizeof(element) };                                                     \
    size_t i = 0;                                                                                 \
    for (; i + lanes <= count; i += lanes) {                                                      \
      *(vector *)(y + i) = function(*(const vector *)(x + i));                                    \
    }                                                                                             \
    if (i == count) return;                                                                       \
    vector rest = (vector){} + 1;                                                                 \
    memcpy(&rest, x + i, (count - i) * sizeof(element));                                          \
    rest = function(rest);                                                                        \
    memcpy(y + i, &rest, (count - i) * sizeof(element));                                          \
  }

UNARY(exponential64, double, Doubles, exp64)
UNARY(logarithm64, double, Doubles, log64)
UNARY(tangent64, double, Doubles, tanh64)
UNARY(sigmoid64, double, Doubles, sigmoid64_)
UNARY(silu64, double, Doubles, silu64_)
UNARY(siluSlope64, double, Doubles, siluSlope64_)
UNARY(siluCurvature64, double, Doubles, siluCurvature64_)
UNARY(softplus64, double, Doubles, softplus64_)
UNARY(exponential32, float, Floats, exp32)
UNARY(logarithm32, float, Floats, log32)
UNARY(tangent32, float, Floats, tanh32)
UNARY(sigmoid32, float, Floats, sigmoid32_)
UNARY(silu32, float, Floats, silu32_)
UNARY(siluSlope32, float, Floats, siluSlope32_)
UNARY(siluCurvature32, float, Floats, siluCurvature32_)
UNARY(softplus32, float, Floats, softplus32_)

#define SLOPED(name, element, vector, function)                                                   \
  static void VARIANT(name)(element * y, element * slope, const element *x, size_t count) {       \
    enum { lanes = sizeof(vector) / sizeof(element) };                                                     \
    size_t i = 0;                                                                                 \
    for (; i + lanes <= count; i += lanes) {                                                      \
      vector rise;                                                                                \
      *(vector *)(y + i) = function(*(const vector *)(x + i), &rise);                             \
      *(vector *)(slope + i) = rise;                                                              \
    }                                                                                             \
    if (i == count) return;                                                                       \
    vector rest = (vector){} + 1, rise;                                                           \
    memcpy(&rest, x + i, (count - i) * sizeof(element));                                          \
    rest = function(rest, &rise);                                                                 \
    memcpy(y + i, &rest, (count - i) * sizeof(element));                                          \
    memcpy(slope + i, &rise, (count - i) * sizeof(element));                                      \
  }

SLOPED(siluAndSlope64, double, Doubles, siluAndSlope64_)
SLOPED(siluAndSlope32, float, Floats, siluAndSlope32_)

#define BINARY_LOOP(vector, function, left, right)                                                \
  for (; i + lanes <= count; i += lanes) *(vector *)(z + i) = function(left, right);

#define BINARY(name, element, vector, function)                                                   \
  static void VARIANT(name)(                                                                      \
      element * z, const element *x, size_t xStep, const element *y, size_t yStep,                \
      size_t count) {                                                                             \
    enum { lanes = sizeof(vector) / sizeof(element) };                                            \
    size_t i = 0;                                                                                 \
    if (count == 0) return;                                                                       \
    vector a = x[0] - (vector){}, b = y[0] - (vector){};                                          \
    if (xStep && yStep) {                                                                         \
      BINARY_LOOP(vector, function, *(const vector *)(x + i), *(const vector *)(y + i))           \
    } else if (xStep) {                                                                           \
      BINARY_LOOP(vector, function, *(const vector *)(x + i), b)                                  \
    } else if (yStep) {                                                                           \
      BINARY_LOOP(vector, function, a, *(const vector *)(y + i))                                  \
    } else {                                                                                      \
      BINARY_LOOP(vector, function, a, b)                                                         \
    }                                                                                             \
    if (i == count) return;                                                                       \
    if (xStep) memcpy(&a, x + i, (count - i) * sizeof(element));                                  \
    if (yStep) memcpy(&b, y + i, (count - i) * sizeof(element));                                  \
    a = function(a, b);                                                                           \
    memcpy(z + i, &a, (count - i) * sizeof(element));                                             \
  }

#define ADD(a, b) ((a) + (b))
#define SUBTRACT(a, b) ((a) - (b))
#define MULTIPLY(a, b) ((a) * (b))
#define DIVIDE(a, b) ((a) / (b))
BINARY(sum64, double, DoubleVector, ADD)
BINARY(difference64, double, DoubleVector, SUBTRACT)
BINARY(product64, double, DoubleVector, MULTIPLY)
BINARY(quotient64, double, DoubleVector, DIVIDE)
BINARY(siluSlopeAt64_, double, Doubles, siluSlopeAt64)
BINARY(siluSlopeAt32_, float, Floats, siluSlopeAt32)
BINARY(sum32, float, FloatVector, ADD)
BINARY(difference32, float, FloatVector, SUBTRACT)
BINARY(product32, float, FloatVector, MULTIPLY)
BINARY(quotient32, float, FloatVector, DIVIDE)

#define MOVE(name, element, vector)                                                               \
  static void VARIANT(name)(                                                                      \
      const KernelMoments *moments, element *target, const element *parameter,                    \
      const element *gradient, element *first, element *second, size_t count) {                   \
    enum { lanes = sizeof(vector) / sizeof(element) };                                                     \
    element b1 = (element)moments->firstDecay, b2 = (element)moments->secondDecay;                \
    element c1 = (element)moments->firstShare, c2 = (element)moments->secondShare;                \
    element rate = (element)moments->rate, correction = (element)moments->correction;             \
    element epsilon = (element)moments->epsilon, shrinkage = (element)moments->shrinkage;         \
    size_t i = 0;                                                                                 \
    for (; i + lanes <= count; i += lanes) {                                                      \
      vector g = *(const vector *)(gradient + i), p = *(const vector *)(parameter + i);           \
      vector m = b1 * *(vector *)(first + i) + c1 * g;                                            \
      vector v = b2 * *(vector *)(second + i) + c2 * g * g;                                       \
      *(vector *)(first + i) = m;                                                                 \
      *(vector *)(second + i) = v;                                                                \
      *(vector *)(target + i) =                                                                   \
          shrinkage * p - rate * m / (__builtin_elementwise_sqrt(v / correction) + epsilon);      \
    }                                                                                             \
    for (; i < count; i++) {                                                                      \
      element g = gradient[i];                                                                    \
      element m = b1 * first[i] + c1 * g;                                                         \
      element v = b2 * second[i] + c2 * g * g;                                                    \
      first[i] = m;                                                                               \
      second[i] = v;                                                                              \
      target[i] = shrinkage * parameter[i] -                                                      \
                  rate * m / (__builtin_elementwise_sqrt(v / correction) + epsilon);              \
    }                                                                                             \
  }

MOVE(move64, double, DoubleVector)
MOVE(move32, float, FloatVector)

// Sums of columns, each from the first row to the last.
#define SUM_ROWS(name, element, vector, narrow)                                                   \
  static void VARIANT(name)(                                                                      \
      element * target, const element *x, size_t rows, size_t columns, size_t stride) {           \
    size_t j = 0;                                                                                 \
    SUM_ROWS_LOOP(element, vector)                                                                \
    SUM_ROWS_LOOP(element, narrow)                                                                \
    SUM_ROWS_LOOP(element, element)                                                               \
  }
#define SUM_ROWS_LOOP(element, vector)                                                            \
  for (; j + sizeof(vector) / sizeof(element) <= columns; j += sizeof(vector) / sizeof(element)) { \
    vector sum = *(const vector *)(x + j);                                                        \
    for (size_t i = 1; i < rows; i++) sum += *(const vector *)(x + i * stride + j);               \
    *(vector *)(target + j) = sum;                                                                \
  }

SUM_ROWS(sumRows64, double, Doubles, DoubleVector)
SUM_ROWS(sumRows32, float, Floats, FloatVector)

typedef float AlignedFloats __attribute__((vector_size(WIDTH), may_alias));

static void VARIANT(stream)(void *target, const void *source, size_t byteCount) {
  size_t i = 0;
  for (; i + WIDTH <= byteCount; i += WIDTH) {
    FloatVector value = *(const FloatVector *)((const char *)source + i);
    __builtin_nontemporal_store((AlignedFloats)value, (AlignedFloats *)((char *)target + i));
  }
  memcpy((char *)target + i, (const char *)source + i, byteCount - i);
#ifdef __x86_64__
  __builtin_ia32_sfence();
#endif
}
