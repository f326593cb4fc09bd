// The part of zlib's interface that reads compressed files, as types only.
//
// The library is opened when the first compressed file is read (see ScoreModels/Datasets/Gzip): few
// programs read one, and so the development package is not required.

#ifndef CZLIB_SHIM_H
#define CZLIB_SHIM_H

typedef struct {
  const unsigned char *next_in;
  unsigned int avail_in;
  unsigned long total_in;
  unsigned char *next_out;
  unsigned int avail_out;
  unsigned long total_out;
  const char *msg;
  void *state;
  void *(*zalloc)(void *opaque, unsigned int items, unsigned int size);
  void (*zfree)(void *opaque, void *address);
  void *opaque;
  int data_type;
  unsigned long adler;
  unsigned long reserved;
} ZStream;

typedef int (*InflateInitFunction)(
    ZStream *stream, int windowBits, const char *version, int streamSize);
typedef int (*InflateFunction)(ZStream *stream, int flush);
typedef int (*InflateResetFunction)(ZStream *stream);
typedef int (*InflateEndFunction)(ZStream *stream);

#endif
