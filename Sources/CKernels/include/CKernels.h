// Loops over raw memory that want the processor's widest vectors, and threads to run them on.
//
// Every loop is compiled for several instruction sets (`Variant…c`); `kernels()` gives the loops for
// this processor. Elementwise ones do the same operations in the same order for each element on
// every processor, with no fused multiply-add: their results are the same bits everywhere. Products
// of matrices use fused multiply-add where there is one. No result depends on how many threads
// run, or on where an element stands.

#ifndef CKERNELS_H
#define CKERNELS_H

#include <stdbool.h>
#include <stddef.h>
#include <stdint.h>

/// y = f(x); y may be x.
typedef void (*KernelUnary64)(double *y, const double *x, size_t count);
typedef void (*KernelUnary32)(float *y, const float *x, size_t count);

/// y = f(x) and slope = f′(x); the slope may be x.
typedef void (*KernelSloped64)(double *y, double *slope, const double *x, size_t count);
typedef void (*KernelSloped32)(float *y, float *slope, const float *x, size_t count);

/// z = f(x, y), where a step of 0 repeats one element and 1 walks; z may be x or y.
typedef void (*KernelBinary64)(
    double *z, const double *x, size_t xStep, const double *y, size_t yStep, size_t count);
typedef void (*KernelBinary32)(
    float *z, const float *x, size_t xStep, const float *y, size_t yStep, size_t count);

/// target = (op(left) · op(right) + bias) ⊙ factors, all row-major; `op` transposes or does nothing.
/// Strides are the lengths of the rows in memory.
typedef struct {
  size_t rows, inner, columns;
  const void *left, *right;
  size_t leftStride, rightStride, targetStride;
  bool transposesLeft, transposesRight;
  void *target;
  /// One number for each column, or null.
  const void *bias;
  /// One for each element of the target, with its strides, or null.
  const void *factors;
} KernelProduct;

/// A window that moves along one axis of an image. At place j, its element t lies on the image's
/// element j · step + t · dilation − padding, or on a zero beside the image.
typedef struct {
  size_t extent, places, window, dilation, step, padding;
} KernelWindow;

/// Images [images, channels, rows, columns], maps [images, features, places, places] and weights
/// [features, channels, window, window]. Two of them give the third.
typedef struct {
  KernelWindow rows, columns;
  size_t images, channels, features;
  /// Elements from one image or map to the next.
  size_t imageStride, mapStride;
  void *image, *map, *weight;
  /// One number for each plane of the result, or null.
  const void *bias;
} KernelConvolution;

typedef void (*KernelConvolve)(const KernelConvolution *convolution);

/// Numbers 2i and 2i + 1 of `target` come from the block of the counter `low` + i.
typedef void (*KernelDraw)(
    double *target, size_t blocks, uint64_t low, uint64_t high, uint64_t key);

/// What a step of Adam is made of; see Tensors/Kernels/MomentUpdate.
typedef struct {
  double firstDecay, secondDecay, firstShare, secondShare;
  double rate, correction, epsilon, shrinkage;
} KernelMoments;

/// Moves parameters along a gradient and brings both moments up to date.
typedef void (*KernelMove64)(
    const KernelMoments *moments, double *target, const double *parameter, const double *gradient,
    double *first, double *second, size_t count);
typedef void (*KernelMove32)(
    const KernelMoments *moments, float *target, const float *parameter, const float *gradient,
    float *first, float *second, size_t count);

typedef struct __attribute__((swift_attr("@Sendable"))) {
  KernelUnary64 exponential64, logarithm64, tangent64, sigmoid64, silu64, softplus64;
  KernelUnary32 exponential32, logarithm32, tangent32, sigmoid32, silu32, softplus32;
  /// The first and the second derivative of silu.
  KernelUnary64 siluSlope64, siluCurvature64;
  KernelUnary32 siluSlope32, siluCurvature32;
  /// The first from x and silu(x), which is faster.
  KernelBinary64 siluSlopeAt64;
  KernelBinary32 siluSlopeAt32;
  KernelSloped64 siluAndSlope64;
  KernelSloped32 siluAndSlope32;
  KernelBinary64 sum64, difference64, product64, quotient64;
  KernelBinary32 sum32, difference32, product32, quotient32;
  /// The sum of at least one row, in their order.
  void (*sumRows64)(
      double *target, const double *x, size_t rows, size_t columns, size_t stride);
  void (*sumRows32)(
      float *target, const float *x, size_t rows, size_t columns, size_t stride);
  void (*multiply64)(const KernelProduct *product);
  void (*multiply32)(const KernelProduct *product);
  /// map = weight ⋆ image + bias.
  KernelConvolve correlate64, correlate32;
  /// image = the transpose of that, applied to map, + bias.
  KernelConvolve spread64, spread32;
  /// weight = the sum over images and places of map and what the window sees there.
  KernelConvolve compare64, compare32;
  /// The right operand copied as products read it, for several products with it: into memory for its
  /// rows, whose lengths are rounded up to multiples of `panelBytes`.
  void (*pack64)(const KernelProduct *product, void *panels);
  void (*pack32)(const KernelProduct *product, void *panels);
  void (*multiplyPacked64)(const KernelProduct *product, const void *panels);
  void (*multiplyPacked32)(const KernelProduct *product, const void *panels);
  size_t panelBytes;
  /// Columns of so many panels can be packed for themselves, one block behind the other.
  size_t panelsOfBlock;
  KernelMove64 move64;
  KernelMove32 move32;
  KernelDraw normals;
  /// Copies to memory that nobody reads soon, past the caches. The target is aligned to 64 bytes.
  void (*stream)(void *target, const void *source, size_t byteCount);
  /// "AVX-512", "AVX2" or "baseline".
  const char *name;
} Kernels;

/// The loops for this processor.
const Kernels *kernels(void);

/// All loops that this processor can run, the widest first; null behind the last.
const Kernels *const *kernels_variants(void);

/// Memory of the calling thread for this many bytes, with anything in it, until the next call.
void *kernels_scratch(size_t byteCount);

/// How many threads work at once: those of `OMP_NUM_THREADS`, or one for each processor.
size_t kernels_thread_count(void);

/// For tests: at most this many from now on.
void kernels_set_thread_count(size_t count);

/// Calls the body once for each part, on all threads, and returns when all are done. From within
/// a body, or while another thread is at it, the parts run one after the other.
void kernels_run_parts(size_t parts, void (*body)(void *context, size_t part), void *context);

#endif
