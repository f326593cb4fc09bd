// What Swift cannot say: a function with a variable number of arguments, and a variable of the
// process that its rules for threads do not let be read.

#ifdef __linux__
#include <sys/prctl.h>
#include <malloc.h>
#include <stdlib.h>
#include <sys/mman.h>
#include <unistd.h>
#endif

extern char **environ;

// Lets the system send a signal to this process when the thread that started it ends; zero where it
// can. The header of signals is left out: it would take the threads' types out of Swift's Glibc.
static inline int end_with_parent(int signal) {
#ifdef __linux__
  return prctl(PR_SET_PDEATHSIG, signal);
#else
  (void)signal;
  return -1;
#endif
}

static inline char **process_environment(void) { return environ; }

// Lets all threads share one arena of memory that grows in large steps, the first of them made of
// large pages where the system has some: a check would ask for thousands of small ones.
static inline void share_one_arena(void) {
#ifdef __GLIBC__
  const size_t step = 16 << 20, page = 2 << 20, small = 100 << 10;
  mallopt(M_ARENA_MAX, 1);
  mallopt(M_TOP_PAD, step);
  char *before = sbrk(0);
  void *first = malloc(small), *second = malloc(small);
  char *start = (char *)(((size_t)before + page - 1) / page * page), *end = sbrk(0);
  if (start < end) madvise(start, (size_t)(end - start), MADV_HUGEPAGE);
  free(first);
  free(second);
#endif
}
