// SPDX-License-Identifier: MPL-2.0
// What nearly every source of ui reads; compiled once.
#include <QAbstractTableModel>
#include <QApplication>
#include <QBoxLayout>
#include <QLabel>
#include <QLineEdit>
#include <QPainter>
#include <QPushButton>
#include <QTableView>
#include <QWidget>
#include "cmake/precompiled_core.h"
