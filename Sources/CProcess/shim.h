// What Swift cannot say: a function with a variable number of arguments, and a variable of the
// process that its rules for threads do not let be read.

#ifdef __linux__
#include <sys/prctl.h>
#include <malloc.h>
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

// Lets all threads share one arena of memory that grows in large steps.
static inline void share_one_arena(void) {
#ifdef __GLIBC__
  mallopt(M_ARENA_MAX, 1);
  mallopt(M_TOP_PAD, 16 << 20);
#endif
}
