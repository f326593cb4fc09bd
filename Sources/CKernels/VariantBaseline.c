// What every processor of the architecture has: SSE2, or NEON.

#define VARIANT(name) name##_baseline
#define VARIANT_NAME "baseline"
#define WIDTH 16
#define SPAN_64 (4 * WIDTH)
#define SPAN_32 (4 * WIDTH)
#ifdef __aarch64__
#define TILE_ROWS 12
#define FUSED 1
#else
#define TILE_ROWS 6
#define FUSED 0
#endif
#include "Variant.h"
