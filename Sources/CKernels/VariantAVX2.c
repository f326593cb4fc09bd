#ifdef __x86_64__
#include <stddef.h>
#include <stdlib.h>
#include <string.h>
#include "include/CKernels.h"
#pragma clang attribute push(__attribute__((target("avx2,fma"))), apply_to = function)
#define VARIANT(name) name##_avx2
#define VARIANT_NAME "AVX2"
#define WIDTH 32
#define SPAN_64 (4 * WIDTH)
#define SPAN_32 (4 * WIDTH)
#define TILE_ROWS 6
#define FUSED 1
#include "Variant.h"
#pragma clang attribute pop
#endif
