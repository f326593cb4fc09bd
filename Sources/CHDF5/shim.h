// The part of HDF5's C interface that reads one data set, as types only, from version 1.10 on.
//
// The library is opened when the first such file is read (see ScoreModels/Datasets/HDF5Library), so
// nothing here may refer to a symbol.

#ifndef CHDF5_SHIM_H
#define CHDF5_SHIM_H

#include <stddef.h>
#include <stdint.h>

typedef int64_t HDF5Identifier;

typedef int (*H5openFunction)(void);
typedef int (*H5get_libversionFunction)(unsigned *major, unsigned *minor, unsigned *release);
typedef int (*H5Eset_auto2Function)(HDF5Identifier stack, void *function, void *data);
typedef int (*H5PLset_loading_stateFunction)(unsigned mask);

typedef HDF5Identifier (*H5PcreateFunction)(HDF5Identifier propertyClass);
typedef int (*H5PcloseFunction)(HDF5Identifier list);
typedef int (*H5Pset_fapl_coreFunction)(HDF5Identifier list, size_t increment, int backingStore);
typedef int (*H5Pset_file_imageFunction)(HDF5Identifier list, const void *image, size_t size);
typedef int (*HDF5TraverseFunction)(
    const char *parentFile, const char *parentGroup, const char *childFile, const char *childObject,
    unsigned *flags, HDF5Identifier list, void *data);
typedef int (*H5Pset_elink_cbFunction)(
    HDF5Identifier list, HDF5TraverseFunction function, void *data);
typedef int (*H5Pget_layoutFunction)(HDF5Identifier list);
typedef int (*H5Pget_external_countFunction)(HDF5Identifier list);

typedef HDF5Identifier (*H5FopenFunction)(const char *name, unsigned flags, HDF5Identifier list);
typedef int (*H5FcloseFunction)(HDF5Identifier file);
typedef ptrdiff_t (*H5Lget_name_by_idxFunction)(
    HDF5Identifier location, const char *group, int index, int order, uint64_t place, char *name,
    size_t size, HDF5Identifier list);

typedef HDF5Identifier (*H5Dopen2Function)(
    HDF5Identifier location, const char *name, HDF5Identifier list);
typedef HDF5Identifier (*HDF5PartFunction)(HDF5Identifier dataset);
typedef int (*H5DreadFunction)(
    HDF5Identifier dataset, HDF5Identifier memoryType, HDF5Identifier memorySpace,
    HDF5Identifier fileSpace, HDF5Identifier list, void *buffer);
typedef int (*HDF5CloseFunction)(HDF5Identifier object);
typedef int (*H5Sget_simple_extent_ndimsFunction)(HDF5Identifier space);
typedef int (*H5Sget_simple_extent_dimsFunction)(
    HDF5Identifier space, uint64_t *extents, uint64_t *largest);
typedef int (*H5Tget_classFunction)(HDF5Identifier type);
typedef size_t (*H5Tget_sizeFunction)(HDF5Identifier type);

#endif
