// SPDX-License-Identifier: MPL-2.0
// What nearly every source of core reads; compiled once. The list of all records is in it, because its tuples cost each
// source two seconds.
#include <QByteArray>
#include <QDate>
#include <QDateTime>
#include <QHash>
#include <QJsonDocument>
#include <QJsonObject>
#include <QList>
#include <QMap>
#include <QString>
#include <QStringList>
#include <QUuid>
#include <QVariant>
#include <algorithm>
#include <functional>
#include <memory>
#include <optional>
#include <tuple>
#include <variant>
#include <vector>

#include "core/model/snapshot.h"
