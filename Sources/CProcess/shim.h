// What Swift cannot say: a function with a variable number of arguments, and a variable of the
// process that its rules for threads do not let be read.

#include <signal.h>
#ifdef __linux__
#include <sys/prctl.h>
#endif

extern char **environ;

// Lets the system end this process when the thread that started it ends; zero where it can.
static inline int end_with_parent(void) {
#ifdef __linux__
  return prctl(PR_SET_PDEATHSIG, SIGKILL);
#else
  return -1;
#endif
}

static inline char **process_environment(void) { return environ; }
