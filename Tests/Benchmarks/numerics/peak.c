// Prints the most floating-point operations per second that the processor does: fused multiply-adds
// in registers, on one thread and on all, in single and in double precision. Compile with
// -O2 -march=native -pthread.

#include <pthread.h>
#include <stdio.h>
#include <time.h>
#include <unistd.h>

#if defined(__AVX512F__)
#define WIDTH 64
#elif defined(__AVX__)
#define WIDTH 32
#else
#define WIDTH 16
#endif

// Enough chains to fill the units, few enough for the registers.
enum { chains = 12, rounds = 4000000, mostThreads = 64 };

typedef float Floats __attribute__((vector_size(WIDTH)));
typedef double Doubles __attribute__((vector_size(WIDTH)));

#define WORK(name, vector)                                                                 \
  static void *name(void *sink) {                                                          \
    vector sum[chains], factor = {}, term = {};                                            \
    factor += 0.999f;                                                                      \
    term += 0.001f;                                                                        \
    _Pragma("clang loop unroll(full)") for (int i = 0; i < chains; i++) {                  \
      sum[i] = term;                                                                       \
      sum[i][0] = i;                                                                       \
    }                                                                                      \
    for (int round = 0; round < rounds; round++) {                                         \
      _Pragma("clang loop unroll(full)") for (int i = 0; i < chains; i++) {                \
        sum[i] = __builtin_elementwise_fma(sum[i], factor, term);                          \
      }                                                                                    \
    }                                                                                      \
    _Pragma("clang loop unroll(full)") for (int i = 1; i < chains; i++) sum[0] += sum[i];  \
    *(volatile double *)sink = sum[0][0];                                                  \
    return NULL;                                                                           \
  }

WORK(workInSingle, Floats)
WORK(workInDouble, Doubles)

static double now(void) {
  struct timespec time;
  clock_gettime(CLOCK_MONOTONIC, &time);
  return (double)time.tv_sec + 1e-9 * (double)time.tv_nsec;
}

static void measure(const char *name, void *(*work)(void *), int lanes, int threads) {
  double best = 1e9, sinks[mostThreads];
  for (int run = 0; run < 5; run++) {
    pthread_t others[mostThreads];
    double start = now();
    for (int i = 1; i < threads; i++) pthread_create(&others[i], NULL, work, &sinks[i]);
    work(&sinks[0]);
    for (int i = 1; i < threads; i++) pthread_join(others[i], NULL);
    double time = now() - start;
    if (time < best) best = time;
  }
  printf("%s\t%d\t%g\n", name, threads, 2.0 * lanes * chains * rounds * threads / best);
}

int main(void) {
  long count = sysconf(_SC_NPROCESSORS_ONLN);
  int threads = count < 1 ? 1 : count > mostThreads ? mostThreads : (int)count;
  for (int n = 1; n <= threads; n = n < threads ? threads : threads + 1) {
    measure("float32", workInSingle, WIDTH / 4, n);
    measure("float64", workInDouble, WIDTH / 8, n);
  }
  return 0;
}
