#include "include/CKernels.h"

extern const Kernels kernels_baseline;

#ifdef __x86_64__
extern const Kernels kernels_avx2;
extern const Kernels kernels_avx512;
#endif

static const Kernels *variants[4];

// Runs before anything else of the program, so that nothing has to wait for it.
__attribute__((constructor)) static void chooseVariants(void) {
  size_t count = 0;
#ifdef __x86_64__
  __builtin_cpu_init();
  bool wide = __builtin_cpu_supports("avx2") && __builtin_cpu_supports("fma");
  if (wide && __builtin_cpu_supports("avx512f") && __builtin_cpu_supports("avx512dq") &&
      __builtin_cpu_supports("avx512vl") && __builtin_cpu_supports("avx512bw")) {
    variants[count++] = &kernels_avx512;
  }
  if (wide) variants[count++] = &kernels_avx2;
#endif
  variants[count] = &kernels_baseline;
}

const Kernels *kernels(void) { return variants[0]; }

const Kernels *const *kernels_variants(void) { return variants; }
