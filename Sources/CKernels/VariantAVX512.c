#ifdef __x86_64__
#include <stddef.h>
#include <stdlib.h>
#include <string.h>
#include "include/CKernels.h"
#pragma clang attribute push( \
    __attribute__((target("avx512f,avx512dq,avx512vl,avx512bw,avx2,fma"))), \
    apply_to = function)
#define VARIANT(name) name##_avx512
#define VARIANT_NAME "AVX-512"
#define WIDTH 64
#define SPAN_64 (2 * WIDTH)
#define SPAN_32 (4 * WIDTH)
#define TILE_ROWS 12
#define FUSED 1
#include "Variant.h"
#pragma clang attribute pop
#endif
