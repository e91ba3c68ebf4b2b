/** Made from openapi.json by `npm run types`. Do not edit. */
export interface paths {
    "/api/v1/activations": {
        parameters: {
            query?: never;
            header?: Record<string, string>;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Donner à un adulte de mon équipe son lien d'activation ; un lien d'avant ne sert plus. */
        post: {
            parameters: {
                query?: never;
                header?: Record<string, string>;
                path?: never;
                cookie?: never;
            };
            requestBody: {
                content: {
                    "application/json": components["schemas"]["AccountsActivationAsk"];
                };
            };
            responses: {
                /** @description Created */
                201: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["AccountsActivationIssued"];
                    };
                };
                422: components["responses"]["UNPROCESSABLE_ENTITY"];
                default: components["responses"]["DEFAULT_ERROR"];
            };
        };
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/activations/accept": {
        parameters: {
            query?: never;
            header?: Record<string, string>;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Confirmer le second code : le compte est actif et la session ouverte. */
        post: {
            parameters: {
                query?: never;
                header?: Record<string, string>;
                path?: never;
                cookie?: never;
            };
            requestBody: {
                content: {
                    "application/json": components["schemas"]["AccountsActivationAccept"];
                };
            };
            responses: {
                /** @description OK */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["AccountsSession"];
                    };
                };
                422: components["responses"]["UNPROCESSABLE_ENTITY"];
                default: components["responses"]["DEFAULT_ERROR"];
            };
        };
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/activations/look": {
        parameters: {
            query?: never;
            header?: Record<string, string>;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Tirer les six mots et le second code. Regarder encore en tire d'autres. */
        post: {
            parameters: {
                query?: never;
                header?: Record<string, string>;
                path?: never;
                cookie?: never;
            };
            requestBody: {
                content: {
                    "application/json": components["schemas"]["AccountsActivationSecret"];
                };
            };
            responses: {
                /** @description OK */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["AccountsActivationLook"];
                    };
                };
                422: components["responses"]["UNPROCESSABLE_ENTITY"];
                default: components["responses"]["DEFAULT_ERROR"];
            };
        };
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/activations/{activation_id}": {
        parameters: {
            query?: never;
            header?: Record<string, string>;
            path: {
                activation_id: string;
            };
            cookie?: never;
        };
        get?: never;
        put?: never;
        post?: never;
        /** Retirer un lien d'activation. */
        delete: {
            parameters: {
                query?: never;
                header?: Record<string, string>;
                path: {
                    activation_id: string;
                };
                cookie?: never;
            };
            requestBody?: never;
            responses: {
                /** @description No Content */
                204: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content?: never;
                };
                default: components["responses"]["DEFAULT_ERROR"];
            };
        };
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/agenda/feed": {
        parameters: {
            query?: never;
            header?: Record<string, string>;
            path?: never;
            cookie?: never;
        };
        /** Y a-t-il une adresse de calendrier. */
        get: {
            parameters: {
                query?: never;
                header?: Record<string, string>;
                path?: never;
                cookie?: never;
            };
            requestBody?: never;
            responses: {
                /** @description OK */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["AppointmentsFeed"];
                    };
                };
                default: components["responses"]["DEFAULT_ERROR"];
            };
        };
        put?: never;
        /** Faire une adresse de calendrier ; celle d'avant ne marche plus. */
        post: {
            parameters: {
                query?: never;
                header?: Record<string, string>;
                path?: never;
                cookie?: never;
            };
            requestBody?: never;
            responses: {
                /** @description Created */
                201: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["AppointmentsFeedMade"];
                    };
                };
                default: components["responses"]["DEFAULT_ERROR"];
            };
        };
        /** Retirer l'adresse : elle ne répond plus. */
        delete: {
            parameters: {
                query?: never;
                header?: Record<string, string>;
                path?: never;
                cookie?: never;
            };
            requestBody?: never;
            responses: {
                /** @description No Content */
                204: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content?: never;
                };
                default: components["responses"]["DEFAULT_ERROR"];
            };
        };
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/agenda/week.pdf": {
        parameters: {
            query?: never;
            header?: Record<string, string>;
            path?: never;
            cookie?: never;
        };
        /** La semaine à imprimer. */
        get: {
            parameters: {
                query: {
                    day: string;
                    youth_id?: string;
                };
                header?: Record<string, string>;
                path?: never;
                cookie?: never;
            };
            requestBody?: never;
            responses: {
                /** @description OK */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content?: never;
                };
                422: components["responses"]["UNPROCESSABLE_ENTITY"];
                default: components["responses"]["DEFAULT_ERROR"];
            };
        };
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/answers": {
        parameters: {
            query?: never;
            header?: Record<string, string>;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Répondre : j'y serai, ou je ne peux pas. Le lien sert une fois. */
        post: {
            parameters: {
                query?: never;
                header?: Record<string, string>;
                path?: never;
                cookie?: never;
            };
            requestBody: {
                content: {
                    "application/json": components["schemas"]["AppointmentsLinkAnswer"];
                };
            };
            responses: {
                /** @description OK */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["AppointmentsLink"];
                    };
                };
                422: components["responses"]["UNPROCESSABLE_ENTITY"];
                default: components["responses"]["DEFAULT_ERROR"];
            };
        };
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/answers/look": {
        parameters: {
            query?: never;
            header?: Record<string, string>;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Ce que le lien demande, puis son rendez-vous. Regarder ne répond rien. */
        post: {
            parameters: {
                query?: never;
                header?: Record<string, string>;
                path?: never;
                cookie?: never;
            };
            requestBody: {
                content: {
                    "application/json": components["schemas"]["AppointmentsLinkLook"];
                };
            };
            responses: {
                /** @description OK */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["AppointmentsLink"];
                    };
                };
                422: components["responses"]["UNPROCESSABLE_ENTITY"];
                default: components["responses"]["DEFAULT_ERROR"];
            };
        };
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/appointments": {
        parameters: {
            query?: never;
            header?: Record<string, string>;
            path?: never;
            cookie?: never;
        };
        /** L'agenda : les rendez-vous de quelques jours, et les dates encore proposées. */
        get: {
            parameters: {
                query: {
                    from: string;
                    to: string;
                    youth_id?: string;
                };
                header?: Record<string, string>;
                path?: never;
                cookie?: never;
            };
            requestBody?: never;
            responses: {
                /** @description OK */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["AppointmentsAgenda"];
                    };
                };
                /** @description Rien n'a changé. */
                304: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content?: never;
                };
                422: components["responses"]["UNPROCESSABLE_ENTITY"];
                default: components["responses"]["DEFAULT_ERROR"];
            };
        };
        put?: never;
        /** Prendre un rendez-vous, ou proposer des dates. */
        post: {
            parameters: {
                query?: never;
                header?: Record<string, string>;
                path?: never;
                cookie?: never;
            };
            requestBody: {
                content: {
                    "application/json": components["schemas"]["AppointmentsMake"];
                };
            };
            responses: {
                /** @description Created */
                201: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["AppointmentsOne"];
                    };
                };
                422: components["responses"]["UNPROCESSABLE_ENTITY"];
                default: components["responses"]["DEFAULT_ERROR"];
            };
        };
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/appointments/attendance": {
        parameters: {
            query?: never;
            header?: Record<string, string>;
            path?: never;
            cookie?: never;
        };
        /** La part des rendez-vous manqués, pour le référent. */
        get: {
            parameters: {
                query: {
                    youth_id: string;
                };
                header?: Record<string, string>;
                path?: never;
                cookie?: never;
            };
            requestBody?: never;
            responses: {
                /** @description OK */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["AppointmentsAttendance"];
                    };
                };
                422: components["responses"]["UNPROCESSABLE_ENTITY"];
                default: components["responses"]["DEFAULT_ERROR"];
            };
        };
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/appointments/check": {
        parameters: {
            query?: never;
            header?: Record<string, string>;
            path?: never;
            cookie?: never;
        };
        /** Avant d'envoyer : qui est déjà pris, si le jour est férié. */
        get: {
            parameters: {
                query: {
                    youth_id: string;
                    /** @description Heure locale de l'autorité, AAAA-MM-JJTHH:MM */
                    starts: string;
                    minutes?: number;
                    with?: string[];
                    except?: string;
                };
                header?: Record<string, string>;
                path?: never;
                cookie?: never;
            };
            requestBody?: never;
            responses: {
                /** @description OK */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["AppointmentsChecked"];
                    };
                };
                422: components["responses"]["UNPROCESSABLE_ENTITY"];
                default: components["responses"]["DEFAULT_ERROR"];
            };
        };
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/appointments/free": {
        parameters: {
            query?: never;
            header?: Record<string, string>;
            path?: never;
            cookie?: never;
        };
        /** Trois dates libres pour tous. */
        get: {
            parameters: {
                query: {
                    youth_id: string;
                    minutes?: number;
                    from?: string;
                    with?: string[];
                };
                header?: Record<string, string>;
                path?: never;
                cookie?: never;
            };
            requestBody?: never;
            responses: {
                /** @description OK */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["AppointmentsFree"];
                    };
                };
                422: components["responses"]["UNPROCESSABLE_ENTITY"];
                default: components["responses"]["DEFAULT_ERROR"];
            };
        };
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/appointments/people": {
        parameters: {
            query?: never;
            header?: Record<string, string>;
            path?: never;
            cookie?: never;
        };
        /** Qui peut venir. */
        get: {
            parameters: {
                query: {
                    youth_id: string;
                };
                header?: Record<string, string>;
                path?: never;
                cookie?: never;
            };
            requestBody?: never;
            responses: {
                /** @description OK */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["AppointmentsCircle"];
                    };
                };
                422: components["responses"]["UNPROCESSABLE_ENTITY"];
                default: components["responses"]["DEFAULT_ERROR"];
            };
        };
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/appointments/to-close": {
        parameters: {
            query?: never;
            header?: Record<string, string>;
            path?: never;
            cookie?: never;
        };
        /** Les rendez-vous passés qui attendent de dire comment ils se sont finis. */
        get: {
            parameters: {
                query?: never;
                header?: Record<string, string>;
                path?: never;
                cookie?: never;
            };
            requestBody?: never;
            responses: {
                /** @description OK */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["AppointmentsToClose"];
                    };
                };
                default: components["responses"]["DEFAULT_ERROR"];
            };
        };
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/appointments/{appointment_id}": {
        parameters: {
            query?: never;
            header?: Record<string, string>;
            path: {
                appointment_id: string;
            };
            cookie?: never;
        };
        /** Un rendez-vous, avec ce qui lui est arrivé. */
        get: {
            parameters: {
                query?: never;
                header?: Record<string, string>;
                path: {
                    appointment_id: string;
                };
                cookie?: never;
            };
            requestBody?: never;
            responses: {
                /** @description OK */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["AppointmentsOne"];
                    };
                };
                default: components["responses"]["DEFAULT_ERROR"];
            };
        };
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        /** Changer l'heure, le lieu, les mots ou les personnes. Une nouvelle heure redemande à chacun. */
        patch: {
            parameters: {
                query?: never;
                header?: Record<string, string>;
                path: {
                    appointment_id: string;
                };
                cookie?: never;
            };
            requestBody: {
                content: {
                    "application/json": components["schemas"]["AppointmentsChange"];
                };
            };
            responses: {
                /** @description OK */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["AppointmentsOne"];
                    };
                };
                422: components["responses"]["UNPROCESSABLE_ENTITY"];
                default: components["responses"]["DEFAULT_ERROR"];
            };
        };
        trace?: never;
    };
    "/api/v1/appointments/{appointment_id}.ics": {
        parameters: {
            query?: never;
            header?: Record<string, string>;
            path: {
                appointment_id: string;
            };
            cookie?: never;
        };
        /** Un rendez-vous pour le calendrier du téléphone : une heure, sans nom ni lieu. */
        get: {
            parameters: {
                query?: never;
                header?: Record<string, string>;
                path: {
                    appointment_id: string;
                };
                cookie?: never;
            };
            requestBody?: never;
            responses: {
                /** @description OK */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content?: never;
                };
                default: components["responses"]["DEFAULT_ERROR"];
            };
        };
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/appointments/{appointment_id}/answer": {
        parameters: {
            query?: never;
            header?: Record<string, string>;
            path: {
                appointment_id: string;
            };
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** « J'y serai », « je ne peux pas », « je suis en retard ». */
        post: {
            parameters: {
                query?: never;
                header?: Record<string, string>;
                path: {
                    appointment_id: string;
                };
                cookie?: never;
            };
            requestBody: {
                content: {
                    "application/json": components["schemas"]["AppointmentsAnswer"];
                };
            };
            responses: {
                /** @description OK */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["AppointmentsOne"];
                    };
                };
                /** @description C'est reçu d'un téléphone fermé : rien n'est relu. */
                204: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content?: never;
                };
                422: components["responses"]["UNPROCESSABLE_ENTITY"];
                default: components["responses"]["DEFAULT_ERROR"];
            };
        };
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/appointments/{appointment_id}/cancel": {
        parameters: {
            query?: never;
            header?: Record<string, string>;
            path: {
                appointment_id: string;
            };
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Annuler, avec la raison si on veut. */
        post: {
            parameters: {
                query?: never;
                header?: Record<string, string>;
                path: {
                    appointment_id: string;
                };
                cookie?: never;
            };
            requestBody: {
                content: {
                    "application/json": components["schemas"]["AppointmentsCancel"];
                };
            };
            responses: {
                /** @description OK */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["AppointmentsOne"];
                    };
                };
                422: components["responses"]["UNPROCESSABLE_ENTITY"];
                default: components["responses"]["DEFAULT_ERROR"];
            };
        };
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/appointments/{appointment_id}/choose": {
        parameters: {
            query?: never;
            header?: Record<string, string>;
            path: {
                appointment_id: string;
            };
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Choisir une des dates proposées. */
        post: {
            parameters: {
                query?: never;
                header?: Record<string, string>;
                path: {
                    appointment_id: string;
                };
                cookie?: never;
            };
            requestBody: {
                content: {
                    "application/json": components["schemas"]["AppointmentsChoose"];
                };
            };
            responses: {
                /** @description OK */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["AppointmentsOne"];
                    };
                };
                422: components["responses"]["UNPROCESSABLE_ENTITY"];
                default: components["responses"]["DEFAULT_ERROR"];
            };
        };
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/appointments/{appointment_id}/close": {
        parameters: {
            query?: never;
            header?: Record<string, string>;
            path: {
                appointment_id: string;
            };
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Dire comment il s'est fini : eu lieu, manqué, absence prévenue. */
        post: {
            parameters: {
                query?: never;
                header?: Record<string, string>;
                path: {
                    appointment_id: string;
                };
                cookie?: never;
            };
            requestBody: {
                content: {
                    "application/json": components["schemas"]["AppointmentsClose"];
                };
            };
            responses: {
                /** @description OK */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["AppointmentsOne"];
                    };
                };
                422: components["responses"]["UNPROCESSABLE_ENTITY"];
                default: components["responses"]["DEFAULT_ERROR"];
            };
        };
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/appointments/{appointment_id}/proposals": {
        parameters: {
            query?: never;
            header?: Record<string, string>;
            path: {
                appointment_id: string;
            };
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Proposer d'autres dates. */
        post: {
            parameters: {
                query?: never;
                header?: Record<string, string>;
                path: {
                    appointment_id: string;
                };
                cookie?: never;
            };
            requestBody: {
                content: {
                    "application/json": components["schemas"]["AppointmentsPropose"];
                };
            };
            responses: {
                /** @description OK */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["AppointmentsOne"];
                    };
                };
                422: components["responses"]["UNPROCESSABLE_ENTITY"];
                default: components["responses"]["DEFAULT_ERROR"];
            };
        };
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/arrivals": {
        parameters: {
            query?: never;
            header?: Record<string, string>;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Importer le dossier dans une équipe : en entier, une fois, ou pas du tout. */
        post: {
            parameters: {
                query?: never;
                header?: Record<string, string>;
                path?: never;
                cookie?: never;
            };
            requestBody: {
                content: {
                    "application/json": components["schemas"]["ExchangeBring"];
                };
            };
            responses: {
                /** @description Created */
                201: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["ExchangeBrought"];
                    };
                };
                422: components["responses"]["UNPROCESSABLE_ENTITY"];
                default: components["responses"]["DEFAULT_ERROR"];
            };
        };
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/arrivals/look": {
        parameters: {
            query?: never;
            header?: Record<string, string>;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Ce que contient un fichier scellé, avant d'écrire quoi que ce soit. */
        post: {
            parameters: {
                query?: never;
                header?: Record<string, string>;
                path?: never;
                cookie?: never;
            };
            requestBody: {
                content: {
                    "application/json": components["schemas"]["ExchangeArrivalFile"];
                };
            };
            responses: {
                /** @description OK */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["ExchangeLook"];
                    };
                };
                422: components["responses"]["UNPROCESSABLE_ENTITY"];
                default: components["responses"]["DEFAULT_ERROR"];
            };
        };
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/blocks": {
        parameters: {
            query?: never;
            header?: Record<string, string>;
            path?: never;
            cookie?: never;
        };
        /** Les personnes que j'ai bloquées. */
        get: {
            parameters: {
                query?: never;
                header?: Record<string, string>;
                path?: never;
                cookie?: never;
            };
            requestBody?: never;
            responses: {
                /** @description OK */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["ProtectionBlocks"];
                    };
                };
                default: components["responses"]["DEFAULT_ERROR"];
            };
        };
        put?: never;
        /** Bloquer quelqu'un : tout de suite, sans qu'il le sache. */
        post: {
            parameters: {
                query?: never;
                header?: Record<string, string>;
                path?: never;
                cookie?: never;
            };
            requestBody: {
                content: {
                    "application/json": components["schemas"]["ProtectionBlock"];
                };
            };
            responses: {
                /** @description No Content */
                204: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content?: never;
                };
                422: components["responses"]["UNPROCESSABLE_ENTITY"];
                default: components["responses"]["DEFAULT_ERROR"];
            };
        };
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/blocks/{adult_id}": {
        parameters: {
            query?: never;
            header?: Record<string, string>;
            path: {
                adult_id: string;
            };
            cookie?: never;
        };
        get?: never;
        put?: never;
        post?: never;
        /** Débloquer quelqu'un. */
        delete: {
            parameters: {
                query?: never;
                header?: Record<string, string>;
                path: {
                    adult_id: string;
                };
                cookie?: never;
            };
            requestBody?: never;
            responses: {
                /** @description No Content */
                204: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content?: never;
                };
                default: components["responses"]["DEFAULT_ERROR"];
            };
        };
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/bursts": {
        parameters: {
            query?: never;
            header?: Record<string, string>;
            path?: never;
            cookie?: never;
        };
        /** Beaucoup de messages à la fois : ce qui attend une décision. */
        get: {
            parameters: {
                query?: never;
                header?: Record<string, string>;
                path?: never;
                cookie?: never;
            };
            requestBody?: never;
            responses: {
                /** @description OK */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["OutboxBursts"];
                    };
                };
                default: components["responses"]["DEFAULT_ERROR"];
            };
        };
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/bursts/{burst_id}/drop": {
        parameters: {
            query?: never;
            header?: Record<string, string>;
            path: {
                burst_id: string;
            };
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Ne laisse rien partir de ce qui attend. */
        post: {
            parameters: {
                query?: never;
                header?: Record<string, string>;
                path: {
                    burst_id: string;
                };
                cookie?: never;
            };
            requestBody?: never;
            responses: {
                /** @description OK */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["OutboxBursts"];
                    };
                };
                default: components["responses"]["DEFAULT_ERROR"];
            };
        };
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/bursts/{burst_id}/release": {
        parameters: {
            query?: never;
            header?: Record<string, string>;
            path: {
                burst_id: string;
            };
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Laisse partir ce qui attend. */
        post: {
            parameters: {
                query?: never;
                header?: Record<string, string>;
                path: {
                    burst_id: string;
                };
                cookie?: never;
            };
            requestBody?: never;
            responses: {
                /** @description OK */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["OutboxBursts"];
                    };
                };
                default: components["responses"]["DEFAULT_ERROR"];
            };
        };
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/calendar/{token}.ics": {
        parameters: {
            query?: never;
            header?: Record<string, string>;
            path: {
                token: string;
            };
            cookie?: never;
        };
        /** Le calendrier d'une personne, pour son téléphone : des heures, sans nom ni lieu. */
        get: {
            parameters: {
                query?: never;
                header?: Record<string, string>;
                path: {
                    token: string;
                };
                cookie?: never;
            };
            requestBody?: never;
            responses: {
                /** @description OK */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content?: never;
                };
                default: components["responses"]["DEFAULT_ERROR"];
            };
        };
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/calls": {
        parameters: {
            query?: never;
            header?: Record<string, string>;
            path?: never;
            cookie?: never;
        };
        /** Les appels à passer : nos messages n'ont pas suffi. */
        get: {
            parameters: {
                query?: never;
                header?: Record<string, string>;
                path?: never;
                cookie?: never;
            };
            requestBody?: never;
            responses: {
                /** @description OK */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["OutboxCalls"];
                    };
                };
                default: components["responses"]["DEFAULT_ERROR"];
            };
        };
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/calls/{call_id}/done": {
        parameters: {
            query?: never;
            header?: Record<string, string>;
            path: {
                call_id: string;
            };
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** L'appel est passé, ou n'était pas utile. */
        post: {
            parameters: {
                query?: never;
                header?: Record<string, string>;
                path: {
                    call_id: string;
                };
                cookie?: never;
            };
            requestBody: {
                content: {
                    "application/json": components["schemas"]["OutboxCallDone"];
                };
            };
            responses: {
                /** @description OK */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["OutboxCalls"];
                    };
                };
                422: components["responses"]["UNPROCESSABLE_ENTITY"];
                default: components["responses"]["DEFAULT_ERROR"];
            };
        };
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/calls/{call_id}/letter.pdf": {
        parameters: {
            query?: never;
            header?: Record<string, string>;
            path: {
                call_id: string;
            };
            cookie?: never;
        };
        /** Une lettre à imprimer, pour qui n'a pas de téléphone. */
        get: {
            parameters: {
                query?: never;
                header?: Record<string, string>;
                path: {
                    call_id: string;
                };
                cookie?: never;
            };
            requestBody?: never;
            responses: {
                /** @description OK */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content?: never;
                };
                default: components["responses"]["DEFAULT_ERROR"];
            };
        };
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/caseload": {
        parameters: {
            query?: never;
            header?: Record<string, string>;
            path?: never;
            cookie?: never;
        };
        /** Ma file : chaque jeune suivi, avec la raison de sa place. */
        get: {
            parameters: {
                query?: {
                    filter?: "late" | "week" | "soon" | "silent" | "no_interview" | "no_mentor" | "papers" | "leaving" | "incomplete";
                    rule?: "M01" | "M02" | "M03" | "M04" | "M05" | "M06" | "M07" | "M08" | "M09" | "M10" | "M11" | "M12" | "M13" | "M14" | "M15" | "M16" | "M17" | "M18" | "M19" | "M20" | "M21" | "M22" | "M23" | "M24" | "M25" | "M26" | "M27" | "M28" | "M29" | "M30" | "M31" | "M32" | "M33" | "M34" | "M35" | "M36" | "M37" | "M38" | "M39" | "M40" | "M41";
                    age?: number;
                    /** @description Pour un responsable : les dossiers de cette personne */
                    referent?: string;
                    q?: string;
                    sort?: "urgency" | "name" | "age" | "silence";
                    after?: string;
                    limit?: number;
                };
                header?: Record<string, string>;
                path?: never;
                cookie?: never;
            };
            requestBody?: never;
            responses: {
                /** @description OK */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["DeskCaseload"];
                    };
                };
                422: components["responses"]["UNPROCESSABLE_ENTITY"];
                default: components["responses"]["DEFAULT_ERROR"];
            };
        };
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/caseload-imports": {
        parameters: {
            query?: never;
            header?: Record<string, string>;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Envoyer un fichier CSV (corps brut). L'en-tête X-Cap18-Team choisit l'équipe. */
        post: {
            parameters: {
                query?: never;
                header?: Record<string, string>;
                path?: never;
                cookie?: never;
            };
            requestBody: {
                content: {
                    "text/csv": string;
                };
            };
            responses: {
                /** @description Created */
                201: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["PeopleImport"];
                    };
                };
                default: components["responses"]["DEFAULT_ERROR"];
            };
        };
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/caseload-imports/{import_id}": {
        parameters: {
            query?: never;
            header?: Record<string, string>;
            path: {
                import_id: string;
            };
            cookie?: never;
        };
        /** Où en est l'import, ce qu'il changerait, ce qu'il laisse de côté. */
        get: {
            parameters: {
                query?: never;
                header?: Record<string, string>;
                path: {
                    import_id: string;
                };
                cookie?: never;
            };
            requestBody?: never;
            responses: {
                /** @description OK */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["PeopleImport"];
                    };
                };
                default: components["responses"]["DEFAULT_ERROR"];
            };
        };
        put?: never;
        post?: never;
        /** Arrêter l'import. Rien n'est écrit à moitié. */
        delete: {
            parameters: {
                query?: never;
                header?: Record<string, string>;
                path: {
                    import_id: string;
                };
                cookie?: never;
            };
            requestBody?: never;
            responses: {
                /** @description OK */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["PeopleImport"];
                    };
                };
                default: components["responses"]["DEFAULT_ERROR"];
            };
        };
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/caseload-imports/{import_id}/commit": {
        parameters: {
            query?: never;
            header?: Record<string, string>;
            path: {
                import_id: string;
            };
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Confirmer : tout est écrit en une fois, ou rien. `left` : ce qui reste comme dans Cap 18. */
        post: {
            parameters: {
                query?: never;
                header?: Record<string, string>;
                path: {
                    import_id: string;
                };
                cookie?: never;
            };
            requestBody?: {
                content: {
                    "application/json": components["schemas"]["PeopleCommit"];
                };
            };
            responses: {
                /** @description Accepted */
                202: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["PeopleImport"];
                    };
                };
                422: components["responses"]["UNPROCESSABLE_ENTITY"];
                default: components["responses"]["DEFAULT_ERROR"];
            };
        };
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/caseload-imports/{import_id}/left-out.csv": {
        parameters: {
            query?: never;
            header?: Record<string, string>;
            path: {
                import_id: string;
            };
            cookie?: never;
        };
        /** Les lignes laissées de côté, avec leur motif : à corriger et à renvoyer. */
        get: {
            parameters: {
                query?: never;
                header?: Record<string, string>;
                path: {
                    import_id: string;
                };
                cookie?: never;
            };
            requestBody?: never;
            responses: {
                /** @description OK */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content?: never;
                };
                default: components["responses"]["DEFAULT_ERROR"];
            };
        };
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/caseload-imports/{import_id}/mapping": {
        parameters: {
            query?: never;
            header?: Record<string, string>;
            path: {
                import_id: string;
            };
            cookie?: never;
        };
        get?: never;
        /** Dire quelle colonne contient quoi. Gardé pour l'autorité ; renvoyer ensuite le même fichier. */
        put: {
            parameters: {
                query?: never;
                header?: Record<string, string>;
                path: {
                    import_id: string;
                };
                cookie?: never;
            };
            requestBody: {
                content: {
                    "application/json": components["schemas"]["PeopleMapping"];
                };
            };
            responses: {
                /** @description OK */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["PeopleImport"];
                    };
                };
                422: components["responses"]["UNPROCESSABLE_ENTITY"];
                default: components["responses"]["DEFAULT_ERROR"];
            };
        };
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/caseload/apart": {
        parameters: {
            query?: never;
            header?: Record<string, string>;
            path?: never;
            cookie?: never;
        };
        /** Pour un responsable : les entretiens en retard, et les dossiers à compléter. */
        get: {
            parameters: {
                query?: never;
                header?: Record<string, string>;
                path?: never;
                cookie?: never;
            };
            requestBody?: never;
            responses: {
                /** @description OK */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["DeskApart"];
                    };
                };
                default: components["responses"]["DEFAULT_ERROR"];
            };
        };
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/caseload/calendar": {
        parameters: {
            query?: never;
            header?: Record<string, string>;
            path?: never;
            cookie?: never;
        };
        /** Ce qui est dû dans un mois, pour les jeunes que je suis. */
        get: {
            parameters: {
                query: {
                    month: string;
                };
                header?: Record<string, string>;
                path?: never;
                cookie?: never;
            };
            requestBody?: never;
            responses: {
                /** @description OK */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["DeskMonth"];
                    };
                };
                422: components["responses"]["UNPROCESSABLE_ENTITY"];
                default: components["responses"]["DEFAULT_ERROR"];
            };
        };
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/caseload/digest": {
        parameters: {
            query?: never;
            header?: Record<string, string>;
            path?: never;
            cookie?: never;
        };
        /** Est-ce que je reçois le résumé de la semaine ? */
        get: {
            parameters: {
                query?: never;
                header?: Record<string, string>;
                path?: never;
                cookie?: never;
            };
            requestBody?: never;
            responses: {
                /** @description OK */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["DeskDigest"];
                    };
                };
                default: components["responses"]["DEFAULT_ERROR"];
            };
        };
        /** Recevoir le résumé de la semaine, ou non. */
        put: {
            parameters: {
                query?: never;
                header?: Record<string, string>;
                path?: never;
                cookie?: never;
            };
            requestBody: {
                content: {
                    "application/json": components["schemas"]["DeskDigest"];
                };
            };
            responses: {
                /** @description OK */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["DeskDigest"];
                    };
                };
                422: components["responses"]["UNPROCESSABLE_ENTITY"];
                default: components["responses"]["DEFAULT_ERROR"];
            };
        };
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/caseload/gestures": {
        parameters: {
            query?: never;
            header?: Record<string, string>;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Marquer fait, ou écarter, pour plusieurs dossiers d'un coup : tout, ou rien. */
        post: {
            parameters: {
                query?: never;
                header?: Record<string, string>;
                path?: never;
                cookie?: never;
            };
            requestBody: {
                content: {
                    "application/json": components["schemas"]["DeskSettle"];
                };
            };
            responses: {
                /** @description OK */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["DeskSettled"];
                    };
                };
                422: components["responses"]["UNPROCESSABLE_ENTITY"];
                default: components["responses"]["DEFAULT_ERROR"];
            };
        };
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/caseload/loads": {
        parameters: {
            query?: never;
            header?: Record<string, string>;
            path?: never;
            cookie?: never;
        };
        /** Pilotage d'équipe : pour chaque référent, combien de dossiers dans chaque groupe. */
        get: {
            parameters: {
                query?: never;
                header?: Record<string, string>;
                path?: never;
                cookie?: never;
            };
            requestBody?: never;
            responses: {
                /** @description OK */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["DeskLoads"];
                    };
                };
                default: components["responses"]["DEFAULT_ERROR"];
            };
        };
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/caseload/views": {
        parameters: {
            query?: never;
            header?: Record<string, string>;
            path?: never;
            cookie?: never;
        };
        /** Les filtres que je garde. */
        get: {
            parameters: {
                query?: never;
                header?: Record<string, string>;
                path?: never;
                cookie?: never;
            };
            requestBody?: never;
            responses: {
                /** @description OK */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["DeskViews"];
                    };
                };
                default: components["responses"]["DEFAULT_ERROR"];
            };
        };
        put?: never;
        /** Garder ces filtres sous un nom. */
        post: {
            parameters: {
                query?: never;
                header?: Record<string, string>;
                path?: never;
                cookie?: never;
            };
            requestBody: {
                content: {
                    "application/json": components["schemas"]["DeskViewAsked"];
                };
            };
            responses: {
                /** @description Created */
                201: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["DeskViews"];
                    };
                };
                422: components["responses"]["UNPROCESSABLE_ENTITY"];
                default: components["responses"]["DEFAULT_ERROR"];
            };
        };
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/caseload/views/{view_id}": {
        parameters: {
            query?: never;
            header?: Record<string, string>;
            path: {
                view_id: string;
            };
            cookie?: never;
        };
        get?: never;
        put?: never;
        post?: never;
        /** Retirer ces filtres. */
        delete: {
            parameters: {
                query?: never;
                header?: Record<string, string>;
                path: {
                    view_id: string;
                };
                cookie?: never;
            };
            requestBody?: never;
            responses: {
                /** @description OK */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["DeskViews"];
                    };
                };
                default: components["responses"]["DEFAULT_ERROR"];
            };
        };
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/channels": {
        parameters: {
            query?: never;
            header?: Record<string, string>;
            path?: never;
            cookie?: never;
        };
        /** Par où Cap 18 peut me prévenir. */
        get: {
            parameters: {
                query?: never;
                header?: Record<string, string>;
                path?: never;
                cookie?: never;
            };
            requestBody?: never;
            responses: {
                /** @description OK */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["OutboxChannels"];
                    };
                };
                default: components["responses"]["DEFAULT_ERROR"];
            };
        };
        put?: never;
        /** Ajoute un numéro ou une adresse : un code y part. */
        post: {
            parameters: {
                query?: never;
                header?: Record<string, string>;
                path?: never;
                cookie?: never;
            };
            requestBody: {
                content: {
                    "application/json": components["schemas"]["OutboxNewChannel"];
                };
            };
            responses: {
                /** @description Created */
                201: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["OutboxChannel"];
                    };
                };
                422: components["responses"]["UNPROCESSABLE_ENTITY"];
                default: components["responses"]["DEFAULT_ERROR"];
            };
        };
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/channels/{channel_id}": {
        parameters: {
            query?: never;
            header?: Record<string, string>;
            path: {
                channel_id: string;
            };
            cookie?: never;
        };
        get?: never;
        put?: never;
        post?: never;
        /** Retire un moyen : plus rien n'y part. */
        delete: {
            parameters: {
                query?: never;
                header?: Record<string, string>;
                path: {
                    channel_id: string;
                };
                cookie?: never;
            };
            requestBody?: never;
            responses: {
                /** @description No Content */
                204: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content?: never;
                };
                default: components["responses"]["DEFAULT_ERROR"];
            };
        };
        options?: never;
        head?: never;
        /** Dit si un moyen est sûr, et à quelles heures. */
        patch: {
            parameters: {
                query?: never;
                header?: Record<string, string>;
                path: {
                    channel_id: string;
                };
                cookie?: never;
            };
            requestBody: {
                content: {
                    "application/json": components["schemas"]["OutboxChangeChannel"];
                };
            };
            responses: {
                /** @description OK */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["OutboxChannel"];
                    };
                };
                422: components["responses"]["UNPROCESSABLE_ENTITY"];
                default: components["responses"]["DEFAULT_ERROR"];
            };
        };
        trace?: never;
    };
    "/api/v1/channels/{channel_id}/code": {
        parameters: {
            query?: never;
            header?: Record<string, string>;
            path: {
                channel_id: string;
            };
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Envoie un nouveau code. */
        post: {
            parameters: {
                query?: never;
                header?: Record<string, string>;
                path: {
                    channel_id: string;
                };
                cookie?: never;
            };
            requestBody?: never;
            responses: {
                /** @description OK */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["OutboxChannel"];
                    };
                };
                default: components["responses"]["DEFAULT_ERROR"];
            };
        };
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/channels/{channel_id}/prove": {
        parameters: {
            query?: never;
            header?: Record<string, string>;
            path: {
                channel_id: string;
            };
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Rend le code reçu. Un essai compte, juste ou faux : il n'est jamais rejoué. */
        post: {
            parameters: {
                query?: never;
                header?: Record<string, string>;
                path: {
                    channel_id: string;
                };
                cookie?: never;
            };
            requestBody: {
                content: {
                    "application/json": components["schemas"]["OutboxProof"];
                };
            };
            responses: {
                /** @description OK */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["OutboxChannel"];
                    };
                };
                422: components["responses"]["UNPROCESSABLE_ENTITY"];
                default: components["responses"]["DEFAULT_ERROR"];
            };
        };
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/conversations": {
        parameters: {
            query?: never;
            header?: Record<string, string>;
            path?: never;
            cookie?: never;
        };
        /** Mes fils : ceux qui attendent d'abord ; chaque adulte de l'entourage y est. */
        get: {
            parameters: {
                query?: never;
                header?: Record<string, string>;
                path?: never;
                cookie?: never;
            };
            requestBody?: never;
            responses: {
                /** @description OK */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["ConversationsThreads"];
                    };
                };
                /** @description Rien n'a changé. */
                304: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content?: never;
                };
                default: components["responses"]["DEFAULT_ERROR"];
            };
        };
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/conversations/circle": {
        parameters: {
            query?: never;
            header?: Record<string, string>;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Ouvrir un fil avec plusieurs adultes de son entourage. */
        post: {
            parameters: {
                query?: never;
                header?: Record<string, string>;
                path?: never;
                cookie?: never;
            };
            requestBody: {
                content: {
                    "application/json": components["schemas"]["ConversationsCircleOpen"];
                };
            };
            responses: {
                /** @description Created */
                201: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["ConversationsOneThread"];
                    };
                };
                422: components["responses"]["UNPROCESSABLE_ENTITY"];
                default: components["responses"]["DEFAULT_ERROR"];
            };
        };
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/conversations/each": {
        parameters: {
            query?: never;
            header?: Record<string, string>;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Écrire à chacun : le même texte, remis un par un. */
        post: {
            parameters: {
                query?: never;
                header?: Record<string, string>;
                path?: never;
                cookie?: never;
            };
            requestBody: {
                content: {
                    "application/json": components["schemas"]["ConversationsEach"];
                };
            };
            responses: {
                /** @description No Content */
                204: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content?: never;
                };
                422: components["responses"]["UNPROCESSABLE_ENTITY"];
                default: components["responses"]["DEFAULT_ERROR"];
            };
        };
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/conversations/waiting": {
        parameters: {
            query?: never;
            header?: Record<string, string>;
            path?: never;
            cookie?: never;
        };
        /** Pour les responsables : ce qui attend depuis plus de trois jours ouvrés, sans les mots. */
        get: {
            parameters: {
                query?: never;
                header?: Record<string, string>;
                path?: never;
                cookie?: never;
            };
            requestBody?: never;
            responses: {
                /** @description OK */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["ConversationsWaitings"];
                    };
                };
                /** @description Rien n'a changé. */
                304: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content?: never;
                };
                default: components["responses"]["DEFAULT_ERROR"];
            };
        };
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/conversations/{conversation_id}": {
        parameters: {
            query?: never;
            header?: Record<string, string>;
            path: {
                conversation_id: string;
            };
            cookie?: never;
        };
        /** Un fil et ses derniers messages, du plus ancien au plus récent ; `before` pour remonter. */
        get: {
            parameters: {
                query?: {
                    before?: number;
                    limit?: number;
                };
                header?: Record<string, string>;
                path: {
                    conversation_id: string;
                };
                cookie?: never;
            };
            requestBody?: never;
            responses: {
                /** @description OK */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["ConversationsOneThread"];
                    };
                };
                /** @description Rien n'a changé. */
                304: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content?: never;
                };
                422: components["responses"]["UNPROCESSABLE_ENTITY"];
                default: components["responses"]["DEFAULT_ERROR"];
            };
        };
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        /** Dire, ou ne pas dire, ce qu'on a lu. */
        patch: {
            parameters: {
                query?: never;
                header?: Record<string, string>;
                path: {
                    conversation_id: string;
                };
                cookie?: never;
            };
            requestBody: {
                content: {
                    "application/json": components["schemas"]["ConversationsThreadChange"];
                };
            };
            responses: {
                /** @description No Content */
                204: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content?: never;
                };
                422: components["responses"]["UNPROCESSABLE_ENTITY"];
                default: components["responses"]["DEFAULT_ERROR"];
            };
        };
        trace?: never;
    };
    "/api/v1/conversations/{conversation_id}/messages": {
        parameters: {
            query?: never;
            header?: Record<string, string>;
            path: {
                conversation_id: string;
            };
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Écrire un message. */
        post: {
            parameters: {
                query?: never;
                header?: Record<string, string>;
                path: {
                    conversation_id: string;
                };
                cookie?: never;
            };
            requestBody: {
                content: {
                    "application/json": components["schemas"]["ConversationsSend"];
                };
            };
            responses: {
                /** @description Created */
                201: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["ConversationsMessage"];
                    };
                };
                /** @description Gardé ; le téléphone est encore fermé. */
                204: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content?: never;
                };
                422: components["responses"]["UNPROCESSABLE_ENTITY"];
                default: components["responses"]["DEFAULT_ERROR"];
            };
        };
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/conversations/{conversation_id}/read": {
        parameters: {
            query?: never;
            header?: Record<string, string>;
            path: {
                conversation_id: string;
            };
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** J'ai lu jusque-là. */
        post: {
            parameters: {
                query?: never;
                header?: Record<string, string>;
                path: {
                    conversation_id: string;
                };
                cookie?: never;
            };
            requestBody: {
                content: {
                    "application/json": components["schemas"]["ConversationsRead"];
                };
            };
            responses: {
                /** @description No Content */
                204: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content?: never;
                };
                422: components["responses"]["UNPROCESSABLE_ENTITY"];
                default: components["responses"]["DEFAULT_ERROR"];
            };
        };
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/devices": {
        parameters: {
            query?: never;
            header?: Record<string, string>;
            path?: never;
            cookie?: never;
        };
        /** Mes téléphones. */
        get: {
            parameters: {
                query?: never;
                header?: Record<string, string>;
                path?: never;
                cookie?: never;
            };
            requestBody?: never;
            responses: {
                /** @description OK */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["AccountsDevice"][];
                    };
                };
                default: components["responses"]["DEFAULT_ERROR"];
            };
        };
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/devices/{device_id}": {
        parameters: {
            query?: never;
            header?: Record<string, string>;
            path: {
                device_id: string;
            };
            cookie?: never;
        };
        get?: never;
        put?: never;
        post?: never;
        /** Retirer un téléphone, tout de suite. */
        delete: {
            parameters: {
                query?: never;
                header?: Record<string, string>;
                path: {
                    device_id: string;
                };
                cookie?: never;
            };
            requestBody?: never;
            responses: {
                /** @description No Content */
                204: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content?: never;
                };
                default: components["responses"]["DEFAULT_ERROR"];
            };
        };
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/documents": {
        parameters: {
            query?: never;
            header?: Record<string, string>;
            path?: never;
            cookie?: never;
        };
        /** Tous mes papiers, du plus récent au plus ancien. */
        get: {
            parameters: {
                query?: never;
                header?: Record<string, string>;
                path?: never;
                cookie?: never;
            };
            requestBody?: never;
            responses: {
                /** @description OK */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["Documents"];
                    };
                };
                default: components["responses"]["DEFAULT_ERROR"];
            };
        };
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/documents/{document_id}": {
        parameters: {
            query?: never;
            header?: Record<string, string>;
            path: {
                document_id: string;
            };
            cookie?: never;
        };
        /** Un papier : son nom, ses dates, d'où il vient. */
        get: {
            parameters: {
                query?: never;
                header?: Record<string, string>;
                path: {
                    document_id: string;
                };
                cookie?: never;
            };
            requestBody?: never;
            responses: {
                /** @description OK */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["DocumentsDocumentDetail"];
                    };
                };
                default: components["responses"]["DEFAULT_ERROR"];
            };
        };
        put?: never;
        post?: never;
        /** Supprimer : les clés sont détruites avant la réponse. */
        delete: {
            parameters: {
                query?: never;
                header?: Record<string, string>;
                path: {
                    document_id: string;
                };
                cookie?: never;
            };
            requestBody?: never;
            responses: {
                /** @description No Content */
                204: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content?: never;
                };
                default: components["responses"]["DEFAULT_ERROR"];
            };
        };
        options?: never;
        head?: never;
        /** Changer le nom, le type, les dates. Ce qui n'est pas envoyé ne change pas. */
        patch: {
            parameters: {
                query?: never;
                header?: Record<string, string>;
                path: {
                    document_id: string;
                };
                cookie?: never;
            };
            requestBody: {
                content: {
                    "application/json": components["schemas"]["DocumentsPaperChange"];
                };
            };
            responses: {
                /** @description OK */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["DocumentsDocumentDetail"];
                    };
                };
                422: components["responses"]["UNPROCESSABLE_ENTITY"];
                default: components["responses"]["DEFAULT_ERROR"];
            };
        };
        trace?: never;
    };
    "/api/v1/documents/{document_id}/content": {
        parameters: {
            query?: never;
            header?: Record<string, string>;
            path: {
                document_id: string;
            };
            cookie?: never;
        };
        /** Télécharger une copie : les octets gardés, exactement. */
        get: {
            parameters: {
                query?: never;
                header?: Record<string, string>;
                path: {
                    document_id: string;
                };
                cookie?: never;
            };
            requestBody?: never;
            responses: {
                /** @description OK */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content?: never;
                };
                default: components["responses"]["DEFAULT_ERROR"];
            };
        };
        /** Garder un papier : le fichier lui-même, sans formulaire. Envoyé deux fois, gardé une fois. */
        put: {
            parameters: {
                query?: never;
                header?: {
                    /** @description base64url(JSON {type, title, issued_on?, expires_on?, holder?, side?, file_name?, flatten?}) */
                    "X-Cap18-Paper"?: string;
                };
                path: {
                    document_id: string;
                };
                cookie?: never;
            };
            requestBody?: {
                content: {
                    "application/octet-stream": string;
                };
            };
            responses: {
                /** @description OK */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["DocumentsDocumentDetail"];
                    };
                };
                /** @description Created */
                201: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["DocumentsDocumentDetail"];
                    };
                };
                default: components["responses"]["DEFAULT_ERROR"];
            };
        };
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/documents/{document_id}/grants": {
        parameters: {
            query?: never;
            header?: Record<string, string>;
            path: {
                document_id: string;
            };
            cookie?: never;
        };
        /** Qui voit ou a vu ce papier. */
        get: {
            parameters: {
                query?: never;
                header?: Record<string, string>;
                path: {
                    document_id: string;
                };
                cookie?: never;
            };
            requestBody?: never;
            responses: {
                /** @description OK */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["DocumentsGrants"];
                    };
                };
                default: components["responses"]["DEFAULT_ERROR"];
            };
        };
        put?: never;
        /** Partager ce papier avec quelqu'un de mon cercle. */
        post: {
            parameters: {
                query?: never;
                header?: Record<string, string>;
                path: {
                    document_id: string;
                };
                cookie?: never;
            };
            requestBody: {
                content: {
                    "application/json": components["schemas"]["DocumentsWish"];
                };
            };
            responses: {
                /** @description Created */
                201: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["DocumentsGrant"];
                    };
                };
                422: components["responses"]["UNPROCESSABLE_ENTITY"];
                default: components["responses"]["DEFAULT_ERROR"];
            };
        };
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/documents/{document_id}/guest-links": {
        parameters: {
            query?: never;
            header?: Record<string, string>;
            path: {
                document_id: string;
            };
            cookie?: never;
        };
        /** Les liens de ce papier, ceux qui sont finis aussi. */
        get: {
            parameters: {
                query?: never;
                header?: Record<string, string>;
                path: {
                    document_id: string;
                };
                cookie?: never;
            };
            requestBody?: never;
            responses: {
                /** @description OK */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["GuestsLinks"];
                    };
                };
                default: components["responses"]["DEFAULT_ERROR"];
            };
        };
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/documents/{document_id}/guest-links/{link_id}": {
        parameters: {
            query?: never;
            header?: Record<string, string>;
            path: {
                document_id: string;
                link_id: string;
            };
            cookie?: never;
        };
        get?: never;
        /**
         * Faire un lien ou ouvrir un guichet d'une heure. Le numéro vient du téléphone : envoyé deux fois, c'est un
         *     seul lien.
         */
        put: {
            parameters: {
                query?: never;
                header?: Record<string, string>;
                path: {
                    document_id: string;
                    link_id: string;
                };
                cookie?: never;
            };
            requestBody: {
                content: {
                    "application/json": components["schemas"]["GuestsLinkWish"];
                };
            };
            responses: {
                /** @description OK */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["GuestsLink"];
                    };
                };
                /** @description Created */
                201: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["GuestsLink"];
                    };
                };
                422: components["responses"]["UNPROCESSABLE_ENTITY"];
                default: components["responses"]["DEFAULT_ERROR"];
            };
        };
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/documents/{document_id}/pages/{number}": {
        parameters: {
            query?: never;
            header?: Record<string, string>;
            path: {
                document_id: string;
                number: number;
            };
            cookie?: never;
        };
        /** Voir une page : une image faite par nous, jamais le fichier. */
        get: {
            parameters: {
                query?: never;
                header?: Record<string, string>;
                path: {
                    document_id: string;
                    number: number;
                };
                cookie?: never;
            };
            requestBody?: never;
            responses: {
                /** @description OK */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content?: never;
                };
                default: components["responses"]["DEFAULT_ERROR"];
            };
        };
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/documents/{document_id}/reminders": {
        parameters: {
            query?: never;
            header?: Record<string, string>;
            path: {
                document_id: string;
            };
            cookie?: never;
        };
        get?: never;
        /** Rappeler ce papier avant sa fin, ou non. */
        put: {
            parameters: {
                query?: never;
                header?: Record<string, string>;
                path: {
                    document_id: string;
                };
                cookie?: never;
            };
            requestBody: {
                content: {
                    "application/json": components["schemas"]["DocumentsRemind"];
                };
            };
            responses: {
                /** @description OK */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["DocumentsDocumentDetail"];
                    };
                };
                422: components["responses"]["UNPROCESSABLE_ENTITY"];
                default: components["responses"]["DEFAULT_ERROR"];
            };
        };
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/documents/{document_id}/verify": {
        parameters: {
            query?: never;
            header?: Record<string, string>;
            path: {
                document_id: string;
            };
            cookie?: never;
        };
        /** Vérifier : relire tout le papier et comparer avec l'empreinte du dépôt. */
        get: {
            parameters: {
                query?: never;
                header?: Record<string, string>;
                path: {
                    document_id: string;
                };
                cookie?: never;
            };
            requestBody?: never;
            responses: {
                /** @description OK */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["DocumentsChecked"];
                    };
                };
                default: components["responses"]["DEFAULT_ERROR"];
            };
        };
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/documents/{document_id}/versions/{number}": {
        parameters: {
            query?: never;
            header?: Record<string, string>;
            path: {
                document_id: string;
                number: number;
            };
            cookie?: never;
        };
        get?: never;
        put?: never;
        post?: never;
        /** Supprimer une ancienne version : ses clés sont détruites avant la réponse. */
        delete: {
            parameters: {
                query?: never;
                header?: Record<string, string>;
                path: {
                    document_id: string;
                    number: number;
                };
                cookie?: never;
            };
            requestBody?: never;
            responses: {
                /** @description No Content */
                204: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content?: never;
                };
                default: components["responses"]["DEFAULT_ERROR"];
            };
        };
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/documents/{document_id}/versions/{number}/content": {
        parameters: {
            query?: never;
            header?: Record<string, string>;
            path: {
                document_id: string;
                number: number;
            };
            cookie?: never;
        };
        /** Télécharger une version : les octets gardés, exactement. */
        get: {
            parameters: {
                query?: never;
                header?: Record<string, string>;
                path: {
                    document_id: string;
                    number: number;
                };
                cookie?: never;
            };
            requestBody?: never;
            responses: {
                /** @description OK */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content?: never;
                };
                default: components["responses"]["DEFAULT_ERROR"];
            };
        };
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/documents/{document_id}/versions/{number}/pages/{page}": {
        parameters: {
            query?: never;
            header?: Record<string, string>;
            path: {
                document_id: string;
                number: number;
                page: number;
            };
            cookie?: never;
        };
        /** Voir une page d'une version : une image faite par nous, jamais le fichier. */
        get: {
            parameters: {
                query?: never;
                header?: Record<string, string>;
                path: {
                    document_id: string;
                    number: number;
                    page: number;
                };
                cookie?: never;
            };
            requestBody?: never;
            responses: {
                /** @description OK */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content?: never;
                };
                default: components["responses"]["DEFAULT_ERROR"];
            };
        };
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/documents/{document_id}/versions/{number}/verify": {
        parameters: {
            query?: never;
            header?: Record<string, string>;
            path: {
                document_id: string;
                number: number;
            };
            cookie?: never;
        };
        /** Vérifier une version : la relire toute et comparer avec l'empreinte du dépôt. */
        get: {
            parameters: {
                query?: never;
                header?: Record<string, string>;
                path: {
                    document_id: string;
                    number: number;
                };
                cookie?: never;
            };
            requestBody?: never;
            responses: {
                /** @description OK */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["DocumentsChecked"];
                    };
                };
                default: components["responses"]["DEFAULT_ERROR"];
            };
        };
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/documents/{document_id}/versions/{version_id}": {
        parameters: {
            query?: never;
            header?: Record<string, string>;
            path: {
                document_id: string;
                version_id: string;
            };
            cookie?: never;
        };
        get?: never;
        /** Remplacer : la nouvelle version passe devant, l'ancienne reste gardée. Envoyé deux fois, gardé une fois. */
        put: {
            parameters: {
                query?: never;
                header?: {
                    /** @description base64url(JSON {type, title, issued_on?, expires_on?, holder?, side?, file_name?, flatten?}) */
                    "X-Cap18-Paper"?: string;
                };
                path: {
                    document_id: string;
                    version_id: string;
                };
                cookie?: never;
            };
            requestBody?: {
                content: {
                    "application/octet-stream": string;
                };
            };
            responses: {
                /** @description OK */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["DocumentsDocumentDetail"];
                    };
                };
                /** @description Created */
                201: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["DocumentsDocumentDetail"];
                    };
                };
                default: components["responses"]["DEFAULT_ERROR"];
            };
        };
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/events": {
        parameters: {
            query?: never;
            header?: Record<string, string>;
            path?: never;
            cookie?: never;
        };
        /** Ce qui est à relire, au fil de l'eau (SSE). `Last-Event-ID` ou `?after=` reprend après une coupure. */
        get: {
            parameters: {
                query?: never;
                header?: Record<string, string>;
                path?: never;
                cookie?: never;
            };
            requestBody?: never;
            responses: {
                /** @description OK */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content?: never;
                };
                /** @description Pas de direct ici : demander `/events/since` */
                503: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content?: never;
                };
                default: components["responses"]["DEFAULT_ERROR"];
            };
        };
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/events/since": {
        parameters: {
            query?: never;
            header?: Record<string, string>;
            path?: never;
            cookie?: never;
        };
        /** Ce qui est à relire depuis un curseur ; 304 quand rien n'a changé. Pour qui n'a pas le direct. */
        get: {
            parameters: {
                query?: {
                    /** @description Le curseur de la dernière réponse */
                    after?: number | null;
                };
                header?: Record<string, string>;
                path?: never;
                cookie?: never;
            };
            requestBody?: never;
            responses: {
                /** @description OK */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["LiveSince"];
                    };
                };
                422: components["responses"]["UNPROCESSABLE_ENTITY"];
                default: components["responses"]["DEFAULT_ERROR"];
            };
        };
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/exports/caseload.json": {
        parameters: {
            query?: never;
            header?: Record<string, string>;
            path?: never;
            cookie?: never;
        };
        /** Les échéances et les projets de mes dossiers, avec des identifiants qui ne changent pas. */
        get: {
            parameters: {
                query?: never;
                header?: Record<string, string>;
                path?: never;
                cookie?: never;
            };
            requestBody?: never;
            responses: {
                /** @description OK */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["ExchangeCaseload"];
                    };
                };
                default: components["responses"]["DEFAULT_ERROR"];
            };
        };
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/exports/caseload.pdf": {
        parameters: {
            query?: never;
            header?: Record<string, string>;
            path?: never;
            cookie?: never;
        };
        /** Les mêmes en PDF accessible, cent dossiers au plus. */
        get: {
            parameters: {
                query?: never;
                header?: Record<string, string>;
                path?: never;
                cookie?: never;
            };
            requestBody?: never;
            responses: {
                /** @description OK */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content?: never;
                };
                default: components["responses"]["DEFAULT_ERROR"];
            };
        };
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/exports/{table}.csv": {
        parameters: {
            query?: never;
            header?: Record<string, string>;
            path: {
                table: string;
            };
            cookie?: never;
        };
        /** `milestones` ou `projects` en tableau, une ligne par échéance ou par action. Preuve de moins de 5 minutes. */
        get: {
            parameters: {
                query?: never;
                header?: Record<string, string>;
                path: {
                    table: string;
                };
                cookie?: never;
            };
            requestBody?: never;
            responses: {
                /** @description OK */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content?: never;
                };
                default: components["responses"]["DEFAULT_ERROR"];
            };
        };
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/grants": {
        parameters: {
            query?: never;
            header?: Record<string, string>;
            path?: never;
            cookie?: never;
        };
        /** Mes partages, les plus récents d'abord. */
        get: {
            parameters: {
                query?: {
                    state?: "live" | "all";
                };
                header?: Record<string, string>;
                path?: never;
                cookie?: never;
            };
            requestBody?: never;
            responses: {
                /** @description OK */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["DocumentsGrants"];
                    };
                };
                422: components["responses"]["UNPROCESSABLE_ENTITY"];
                default: components["responses"]["DEFAULT_ERROR"];
            };
        };
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/grants/{grant_id}": {
        parameters: {
            query?: never;
            header?: Record<string, string>;
            path: {
                grant_id: string;
            };
            cookie?: never;
        };
        get?: never;
        put?: never;
        post?: never;
        /** Arrêter un partage : la personne ne voit plus rien dès sa prochaine demande. */
        delete: {
            parameters: {
                query?: never;
                header?: Record<string, string>;
                path: {
                    grant_id: string;
                };
                cookie?: never;
            };
            requestBody?: never;
            responses: {
                /** @description No Content */
                204: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content?: never;
                };
                default: components["responses"]["DEFAULT_ERROR"];
            };
        };
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/guest-audiences": {
        parameters: {
            query?: never;
            header?: Record<string, string>;
            path?: never;
            cookie?: never;
        };
        /** À qui montrer, et ce que dit la loi de ce type de papier. */
        get: {
            parameters: {
                query?: {
                    type?: string | null;
                };
                header?: Record<string, string>;
                path?: never;
                cookie?: never;
            };
            requestBody?: never;
            responses: {
                /** @description OK */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["GuestsAudiences"];
                    };
                };
                422: components["responses"]["UNPROCESSABLE_ENTITY"];
                default: components["responses"]["DEFAULT_ERROR"];
            };
        };
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/guest-links": {
        parameters: {
            query?: never;
            header?: Record<string, string>;
            path?: never;
            cookie?: never;
        };
        /** Mes liens, les plus récents d'abord. */
        get: {
            parameters: {
                query?: {
                    state?: "live" | "all";
                };
                header?: Record<string, string>;
                path?: never;
                cookie?: never;
            };
            requestBody?: never;
            responses: {
                /** @description OK */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["GuestsLinks"];
                    };
                };
                422: components["responses"]["UNPROCESSABLE_ENTITY"];
                default: components["responses"]["DEFAULT_ERROR"];
            };
        };
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/guest-links/{link_id}": {
        parameters: {
            query?: never;
            header?: Record<string, string>;
            path: {
                link_id: string;
            };
            cookie?: never;
        };
        /** Un lien, avec son adresse et son code tant qu'ils peuvent servir. */
        get: {
            parameters: {
                query?: never;
                header?: Record<string, string>;
                path: {
                    link_id: string;
                };
                cookie?: never;
            };
            requestBody?: never;
            responses: {
                /** @description OK */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["GuestsLink"];
                    };
                };
                default: components["responses"]["DEFAULT_ERROR"];
            };
        };
        put?: never;
        post?: never;
        /** Arrêter : la page ouverte se vide à sa prochaine demande. */
        delete: {
            parameters: {
                query?: never;
                header?: Record<string, string>;
                path: {
                    link_id: string;
                };
                cookie?: never;
            };
            requestBody?: never;
            responses: {
                /** @description No Content */
                204: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content?: never;
                };
                default: components["responses"]["DEFAULT_ERROR"];
            };
        };
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/guest-links/{link_id}/code": {
        parameters: {
            query?: never;
            header?: Record<string, string>;
            path: {
                link_id: string;
            };
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Un autre code, pour ouvrir encore une fois. */
        post: {
            parameters: {
                query?: never;
                header?: Record<string, string>;
                path: {
                    link_id: string;
                };
                cookie?: never;
            };
            requestBody?: never;
            responses: {
                /** @description OK */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["GuestsLink"];
                    };
                };
                default: components["responses"]["DEFAULT_ERROR"];
            };
        };
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/guest/pages/{number}": {
        parameters: {
            query?: never;
            header?: Record<string, string>;
            path: {
                number: number;
            };
            cookie?: never;
        };
        /** Voir une page, avec sa marque. */
        get: {
            parameters: {
                query?: never;
                header?: Record<string, string>;
                path: {
                    number: number;
                };
                cookie?: never;
            };
            requestBody?: never;
            responses: {
                /** @description OK */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content?: never;
                };
                default: components["responses"]["DEFAULT_ERROR"];
            };
        };
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/guest/paper": {
        parameters: {
            query?: never;
            header?: Record<string, string>;
            path?: never;
            cookie?: never;
        };
        /** Ce qui est montré, pour qui, jusqu'à quand. */
        get: {
            parameters: {
                query?: never;
                header?: Record<string, string>;
                path?: never;
                cookie?: never;
            };
            requestBody?: never;
            responses: {
                /** @description OK */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["GuestsSeen"];
                    };
                };
                default: components["responses"]["DEFAULT_ERROR"];
            };
        };
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/guest/session": {
        parameters: {
            query?: never;
            header?: Record<string, string>;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Ouvrir avec le code, une fois. Un lien inconnu, fini, déjà ouvert ou fermé : la même réponse. */
        post: {
            parameters: {
                query?: never;
                header?: Record<string, string>;
                path?: never;
                cookie?: never;
            };
            requestBody: {
                content: {
                    "application/json": components["schemas"]["GuestsEnter"];
                };
            };
            responses: {
                /** @description OK */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["GuestsSeen"];
                    };
                };
                422: components["responses"]["UNPROCESSABLE_ENTITY"];
                default: components["responses"]["DEFAULT_ERROR"];
            };
        };
        /** Fermer dans ce navigateur. */
        delete: {
            parameters: {
                query?: never;
                header?: Record<string, string>;
                path?: never;
                cookie?: never;
            };
            requestBody?: never;
            responses: {
                /** @description No Content */
                204: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content?: never;
                };
                default: components["responses"]["DEFAULT_ERROR"];
            };
        };
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/guides": {
        parameters: {
            query?: never;
            header?: Record<string, string>;
            path?: never;
            cookie?: never;
        };
        /** Toutes les démarches, avec les montants du jour et, pour qui est connu, les étapes de son département. */
        get: {
            parameters: {
                query?: never;
                header?: Record<string, string>;
                path?: never;
                cookie?: never;
            };
            requestBody?: never;
            responses: {
                /** @description OK */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["StepsGuides"];
                    };
                };
                default: components["responses"]["DEFAULT_ERROR"];
            };
        };
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/handovers": {
        parameters: {
            query?: never;
            header?: Record<string, string>;
            path?: never;
            cookie?: never;
        };
        /** Les passations qui me concernent. */
        get: {
            parameters: {
                query?: {
                    youth_id?: string;
                };
                header?: Record<string, string>;
                path?: never;
                cookie?: never;
            };
            requestBody?: never;
            responses: {
                /** @description OK */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["Handovers"];
                    };
                };
                422: components["responses"]["UNPROCESSABLE_ENTITY"];
                default: components["responses"]["DEFAULT_ERROR"];
            };
        };
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/handovers/watch": {
        parameters: {
            query?: never;
            header?: Record<string, string>;
            path?: never;
            cookie?: never;
        };
        /** Référents absents dont des messages attendent, et ce qui vient d'être attribué. */
        get: {
            parameters: {
                query?: never;
                header?: Record<string, string>;
                path?: never;
                cookie?: never;
            };
            requestBody?: never;
            responses: {
                /** @description OK */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["HandoversWatch"];
                    };
                };
                default: components["responses"]["DEFAULT_ERROR"];
            };
        };
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/handovers/{handover_id}": {
        parameters: {
            query?: never;
            header?: Record<string, string>;
            path: {
                handover_id: string;
            };
            cookie?: never;
        };
        /** Une passation. L'ouvrir laisse une ligne au journal. */
        get: {
            parameters: {
                query?: never;
                header?: Record<string, string>;
                path: {
                    handover_id: string;
                };
                cookie?: never;
            };
            requestBody?: never;
            responses: {
                /** @description OK */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["HandoversHandover"];
                    };
                };
                default: components["responses"]["DEFAULT_ERROR"];
            };
        };
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        /** Écrire où en est le jeune, et ce qui compte (If-Match). */
        patch: {
            parameters: {
                query?: never;
                header?: Record<string, string>;
                path: {
                    handover_id: string;
                };
                cookie?: never;
            };
            requestBody: {
                content: {
                    "application/json": components["schemas"]["HandoversWrite"];
                };
            };
            responses: {
                /** @description OK */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["HandoversHandover"];
                    };
                };
                422: components["responses"]["UNPROCESSABLE_ENTITY"];
                default: components["responses"]["DEFAULT_ERROR"];
            };
        };
        trace?: never;
    };
    "/api/v1/handovers/{handover_id}/ask": {
        parameters: {
            query?: never;
            header?: Record<string, string>;
            path: {
                handover_id: string;
            };
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Faire relire la fiche par le jeune. */
        post: {
            parameters: {
                query?: never;
                header?: Record<string, string>;
                path: {
                    handover_id: string;
                };
                cookie?: never;
            };
            requestBody?: never;
            responses: {
                /** @description OK */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["HandoversHandover"];
                    };
                };
                default: components["responses"]["DEFAULT_ERROR"];
            };
        };
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/handovers/{handover_id}/cancel": {
        parameters: {
            query?: never;
            header?: Record<string, string>;
            path: {
                handover_id: string;
            };
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Abandonner une passation avant que le dossier passe. */
        post: {
            parameters: {
                query?: never;
                header?: Record<string, string>;
                path: {
                    handover_id: string;
                };
                cookie?: never;
            };
            requestBody?: never;
            responses: {
                /** @description OK */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["HandoversHandover"];
                    };
                };
                default: components["responses"]["DEFAULT_ERROR"];
            };
        };
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/handovers/{handover_id}/read": {
        parameters: {
            query?: never;
            header?: Record<string, string>;
            path: {
                handover_id: string;
            };
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Dire qu'on a lu chaque partie de ce texte. */
        post: {
            parameters: {
                query?: never;
                header?: Record<string, string>;
                path: {
                    handover_id: string;
                };
                cookie?: never;
            };
            requestBody: {
                content: {
                    "application/json": components["schemas"]["HandoversReadProof"];
                };
            };
            responses: {
                /** @description OK */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["HandoversHandover"];
                    };
                };
                422: components["responses"]["UNPROCESSABLE_ENTITY"];
                default: components["responses"]["DEFAULT_ERROR"];
            };
        };
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/handovers/{handover_id}/refresh": {
        parameters: {
            query?: never;
            header?: Record<string, string>;
            path: {
                handover_id: string;
            };
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Relire les faits : dates, étapes, papiers (If-Match). */
        post: {
            parameters: {
                query?: never;
                header?: Record<string, string>;
                path: {
                    handover_id: string;
                };
                cookie?: never;
            };
            requestBody?: never;
            responses: {
                /** @description OK */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["HandoversHandover"];
                    };
                };
                default: components["responses"]["DEFAULT_ERROR"];
            };
        };
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/handovers/{handover_id}/sign": {
        parameters: {
            query?: never;
            header?: Record<string, string>;
            path: {
                handover_id: string;
            };
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Signer le texte lu : celui qui part, puis celui qui reprend. */
        post: {
            parameters: {
                query?: never;
                header?: Record<string, string>;
                path: {
                    handover_id: string;
                };
                cookie?: never;
            };
            requestBody: {
                content: {
                    "application/json": components["schemas"]["HandoversSignText"];
                };
            };
            responses: {
                /** @description OK */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["HandoversHandover"];
                    };
                };
                422: components["responses"]["UNPROCESSABLE_ENTITY"];
                default: components["responses"]["DEFAULT_ERROR"];
            };
        };
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/handovers/{handover_id}/thread": {
        parameters: {
            query?: never;
            header?: Record<string, string>;
            path: {
                handover_id: string;
            };
            cookie?: never;
        };
        /** Le fil avec l'ancien référent, si le jeune est d'accord. */
        get: {
            parameters: {
                query?: never;
                header?: Record<string, string>;
                path: {
                    handover_id: string;
                };
                cookie?: never;
            };
            requestBody?: never;
            responses: {
                /** @description OK */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["HandoversFormerThread"];
                    };
                };
                default: components["responses"]["DEFAULT_ERROR"];
            };
        };
        /** Laisser lire le fil, ou ne plus le laisser lire. */
        put: {
            parameters: {
                query?: never;
                header?: Record<string, string>;
                path: {
                    handover_id: string;
                };
                cookie?: never;
            };
            requestBody: {
                content: {
                    "application/json": components["schemas"]["HandoversAllowThread"];
                };
            };
            responses: {
                /** @description OK */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["HandoversHandover"];
                    };
                };
                422: components["responses"]["UNPROCESSABLE_ENTITY"];
                default: components["responses"]["DEFAULT_ERROR"];
            };
        };
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/handovers/{handover_id}/words": {
        parameters: {
            query?: never;
            header?: Record<string, string>;
            path: {
                handover_id: string;
            };
            cookie?: never;
        };
        get?: never;
        /** Le jeune a lu : ses mots, et si le fil de messages passe. */
        put: {
            parameters: {
                query?: never;
                header?: Record<string, string>;
                path: {
                    handover_id: string;
                };
                cookie?: never;
            };
            requestBody: {
                content: {
                    "application/json": components["schemas"]["HandoversAnswerHandover"];
                };
            };
            responses: {
                /** @description OK */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["HandoversHandover"];
                    };
                };
                422: components["responses"]["UNPROCESSABLE_ENTITY"];
                default: components["responses"]["DEFAULT_ERROR"];
            };
        };
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/help-requests": {
        parameters: {
            query?: never;
            header?: Record<string, string>;
            path?: never;
            cookie?: never;
        };
        /** Ce qui attend une réponse, et ce qui en a eu une cette semaine. */
        get: {
            parameters: {
                query?: never;
                header?: Record<string, string>;
                path?: never;
                cookie?: never;
            };
            requestBody?: never;
            responses: {
                /** @description OK */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["ConversationsHelps"];
                    };
                };
                /** @description Rien n'a changé. */
                304: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content?: never;
                };
                default: components["responses"]["DEFAULT_ERROR"];
            };
        };
        put?: never;
        /** Dire qu'on bloque, ou que ça ne va pas. */
        post: {
            parameters: {
                query?: never;
                header?: Record<string, string>;
                path?: never;
                cookie?: never;
            };
            requestBody: {
                content: {
                    "application/json": components["schemas"]["ConversationsAsk"];
                };
            };
            responses: {
                /** @description OK */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["ConversationsHelp"];
                    };
                };
                /** @description Gardé ; le téléphone est encore fermé. */
                204: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content?: never;
                };
                422: components["responses"]["UNPROCESSABLE_ENTITY"];
                default: components["responses"]["DEFAULT_ERROR"];
            };
        };
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/help-requests/{request_id}/seen": {
        parameters: {
            query?: never;
            header?: Record<string, string>;
            path: {
                request_id: string;
            };
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Je l'ai lu : le jeune le sait. */
        post: {
            parameters: {
                query?: never;
                header?: Record<string, string>;
                path: {
                    request_id: string;
                };
                cookie?: never;
            };
            requestBody?: never;
            responses: {
                /** @description OK */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["ConversationsHelp"];
                    };
                };
                default: components["responses"]["DEFAULT_ERROR"];
            };
        };
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/home": {
        parameters: {
            query?: never;
            header?: Record<string, string>;
            path?: never;
            cookie?: never;
        };
        /** Accueil du jeune : trois choses à faire au plus, les jours avant 18 ans. */
        get: {
            parameters: {
                query?: never;
                header?: Record<string, string>;
                path?: never;
                cookie?: never;
            };
            requestBody?: never;
            responses: {
                /** @description OK */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["DeskHome"];
                    };
                };
                default: components["responses"]["DEFAULT_ERROR"];
            };
        };
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/home/counter": {
        parameters: {
            query?: never;
            header?: Record<string, string>;
            path?: never;
            cookie?: never;
        };
        get?: never;
        /** Cache ou montre le compte des jours. */
        put: {
            parameters: {
                query?: never;
                header?: Record<string, string>;
                path?: never;
                cookie?: never;
            };
            requestBody: {
                content: {
                    "application/json": components["schemas"]["DeskCounter"];
                };
            };
            responses: {
                /** @description OK */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["DeskHome"];
                    };
                };
                422: components["responses"]["UNPROCESSABLE_ENTITY"];
                default: components["responses"]["DEFAULT_ERROR"];
            };
        };
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/household": {
        parameters: {
            query?: never;
            header?: Record<string, string>;
            path?: never;
            cookie?: never;
        };
        /** Les portes d'un logement, l'entrée dans les lieux, le dossier de location, les délais. */
        get: {
            parameters: {
                query?: never;
                header?: Record<string, string>;
                path?: never;
                cookie?: never;
            };
            requestBody?: never;
            responses: {
                /** @description OK */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["Household"];
                    };
                };
                default: components["responses"]["DEFAULT_ERROR"];
            };
        };
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/interviews/{interview_id}": {
        parameters: {
            query?: never;
            header?: Record<string, string>;
            path: {
                interview_id: string;
            };
            cookie?: never;
        };
        /** Un entretien : ce que chacun peut en lire. */
        get: {
            parameters: {
                query?: never;
                header?: Record<string, string>;
                path: {
                    interview_id: string;
                };
                cookie?: never;
            };
            requestBody?: never;
            responses: {
                /** @description OK */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["InterviewsInterview"];
                    };
                };
                default: components["responses"]["DEFAULT_ERROR"];
            };
        };
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/interviews/{interview_id}/acknowledgement": {
        parameters: {
            query?: never;
            header?: Record<string, string>;
            path: {
                interview_id: string;
            };
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** J'ai lu ce texte, il est juste. */
        post: {
            parameters: {
                query?: never;
                header?: Record<string, string>;
                path: {
                    interview_id: string;
                };
                cookie?: never;
            };
            requestBody: {
                content: {
                    "application/json": components["schemas"]["InterviewsAcknowledge"];
                };
            };
            responses: {
                /** @description OK */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["InterviewsInterview"];
                    };
                };
                422: components["responses"]["UNPROCESSABLE_ENTITY"];
                default: components["responses"]["DEFAULT_ERROR"];
            };
        };
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/interviews/{interview_id}/closing": {
        parameters: {
            query?: never;
            header?: Record<string, string>;
            path: {
                interview_id: string;
            };
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Terminer avec un seul accord, en disant pourquoi. */
        post: {
            parameters: {
                query?: never;
                header?: Record<string, string>;
                path: {
                    interview_id: string;
                };
                cookie?: never;
            };
            requestBody: {
                content: {
                    "application/json": components["schemas"]["InterviewsCloseAlone"];
                };
            };
            responses: {
                /** @description OK */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["InterviewsInterview"];
                    };
                };
                422: components["responses"]["UNPROCESSABLE_ENTITY"];
                default: components["responses"]["DEFAULT_ERROR"];
            };
        };
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/interviews/{interview_id}/corrections": {
        parameters: {
            query?: never;
            header?: Record<string, string>;
            path: {
                interview_id: string;
            };
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Ajouter ou corriger, dans ses mots : personne ne les réécrit. */
        post: {
            parameters: {
                query?: never;
                header?: Record<string, string>;
                path: {
                    interview_id: string;
                };
                cookie?: never;
            };
            requestBody: {
                content: {
                    "application/json": components["schemas"]["InterviewsCorrectionAsked"];
                };
            };
            responses: {
                /** @description OK */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["InterviewsInterview"];
                    };
                };
                422: components["responses"]["UNPROCESSABLE_ENTITY"];
                default: components["responses"]["DEFAULT_ERROR"];
            };
        };
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/interviews/{interview_id}/dates": {
        parameters: {
            query?: never;
            header?: Record<string, string>;
            path: {
                interview_id: string;
            };
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Proposer deux ou trois dates : le jeune choisit, dans son agenda. */
        post: {
            parameters: {
                query?: never;
                header?: Record<string, string>;
                path: {
                    interview_id: string;
                };
                cookie?: never;
            };
            requestBody: {
                content: {
                    "application/json": components["schemas"]["InterviewsDates"];
                };
            };
            responses: {
                /** @description OK */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["InterviewsInterview"];
                    };
                };
                422: components["responses"]["UNPROCESSABLE_ENTITY"];
                default: components["responses"]["DEFAULT_ERROR"];
            };
        };
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/interviews/{interview_id}/minutes.pdf": {
        parameters: {
            query?: never;
            header?: Record<string, string>;
            path: {
                interview_id: string;
            };
            cookie?: never;
        };
        /** Le compte rendu validé, en PDF, avec les deux accords. */
        get: {
            parameters: {
                query?: never;
                header?: Record<string, string>;
                path: {
                    interview_id: string;
                };
                cookie?: never;
            };
            requestBody?: never;
            responses: {
                /** @description OK */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content?: never;
                };
                default: components["responses"]["DEFAULT_ERROR"];
            };
        };
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/interviews/{interview_id}/paper": {
        parameters: {
            query?: never;
            header?: Record<string, string>;
            path: {
                interview_id: string;
            };
            cookie?: never;
        };
        get?: never;
        /** Garder le compte rendu dans mes papiers. Demandé deux fois, il y est une fois. */
        put: {
            parameters: {
                query?: never;
                header?: Record<string, string>;
                path: {
                    interview_id: string;
                };
                cookie?: never;
            };
            requestBody?: never;
            responses: {
                /** @description OK */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["InterviewsInterview"];
                    };
                };
                default: components["responses"]["DEFAULT_ERROR"];
            };
        };
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/interviews/{interview_id}/preparation": {
        parameters: {
            query?: never;
            header?: Record<string, string>;
            path: {
                interview_id: string;
            };
            cookie?: never;
        };
        get?: never;
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        /** Préparer : mes cartes, ce que je partage, qui vient avec moi. Ce qui n'est pas nommé reste. */
        patch: {
            parameters: {
                query?: never;
                header?: Record<string, string>;
                path: {
                    interview_id: string;
                };
                cookie?: never;
            };
            requestBody: {
                content: {
                    "application/json": components["schemas"]["InterviewsPreparation"];
                };
            };
            responses: {
                /** @description OK */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["InterviewsInterview"];
                    };
                };
                /** @description C'est reçu d'un téléphone fermé : rien n'est relu. */
                204: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content?: never;
                };
                422: components["responses"]["UNPROCESSABLE_ENTITY"];
                default: components["responses"]["DEFAULT_ERROR"];
            };
        };
        trace?: never;
    };
    "/api/v1/interviews/{interview_id}/reading": {
        parameters: {
            query?: never;
            header?: Record<string, string>;
            path: {
                interview_id: string;
            };
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Faire relire : le jeune et le référent lisent le même texte. */
        post: {
            parameters: {
                query?: never;
                header?: Record<string, string>;
                path: {
                    interview_id: string;
                };
                cookie?: never;
            };
            requestBody?: never;
            responses: {
                /** @description OK */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["InterviewsInterview"];
                    };
                };
                default: components["responses"]["DEFAULT_ERROR"];
            };
        };
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/interviews/{interview_id}/refusal": {
        parameters: {
            query?: never;
            header?: Record<string, string>;
            path: {
                interview_id: string;
            };
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Noter un refus : le jour et les mots restent. Un autre entretien peut être demandé. */
        post: {
            parameters: {
                query?: never;
                header?: Record<string, string>;
                path: {
                    interview_id: string;
                };
                cookie?: never;
            };
            requestBody: {
                content: {
                    "application/json": components["schemas"]["InterviewsRefusal"];
                };
            };
            responses: {
                /** @description OK */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["InterviewsInterview"];
                    };
                };
                422: components["responses"]["UNPROCESSABLE_ENTITY"];
                default: components["responses"]["DEFAULT_ERROR"];
            };
        };
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/interviews/{interview_id}/sheet": {
        parameters: {
            query?: never;
            header?: Record<string, string>;
            path: {
                interview_id: string;
            };
            cookie?: never;
        };
        get?: never;
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        /** La fiche et le compte rendu. Ce qui n'est pas nommé reste. */
        patch: {
            parameters: {
                query?: never;
                header?: Record<string, string>;
                path: {
                    interview_id: string;
                };
                cookie?: never;
            };
            requestBody: {
                content: {
                    "application/json": components["schemas"]["InterviewsSheetAsked"];
                };
            };
            responses: {
                /** @description OK */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["InterviewsInterview"];
                    };
                };
                422: components["responses"]["UNPROCESSABLE_ENTITY"];
                default: components["responses"]["DEFAULT_ERROR"];
            };
        };
        trace?: never;
    };
    "/api/v1/invitations": {
        parameters: {
            query?: never;
            header?: Record<string, string>;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Inviter ; une invitation d'avant ne sert plus. */
        post: {
            parameters: {
                query?: never;
                header?: Record<string, string>;
                path?: never;
                cookie?: never;
            };
            requestBody: {
                content: {
                    "application/json": components["schemas"]["AccountsInvite"];
                };
            };
            responses: {
                /** @description Created */
                201: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["AccountsIssued"];
                    };
                };
                422: components["responses"]["UNPROCESSABLE_ENTITY"];
                default: components["responses"]["DEFAULT_ERROR"];
            };
        };
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/invitations/accept": {
        parameters: {
            query?: never;
            header?: Record<string, string>;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Ouvrir son espace sur ce téléphone. Le même téléphone peut renvoyer pendant 24 heures. */
        post: {
            parameters: {
                query?: never;
                header?: Record<string, string>;
                path?: never;
                cookie?: never;
            };
            requestBody: {
                content: {
                    "application/json": components["schemas"]["AccountsAccept"];
                };
            };
            responses: {
                /** @description OK */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["AccountsWelcome"];
                    };
                };
                422: components["responses"]["UNPROCESSABLE_ENTITY"];
                default: components["responses"]["DEFAULT_ERROR"];
            };
        };
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/invitations/look": {
        parameters: {
            query?: never;
            header?: Record<string, string>;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Qui invite, avant d'accepter. */
        post: {
            parameters: {
                query?: never;
                header?: Record<string, string>;
                path?: never;
                cookie?: never;
            };
            requestBody: {
                content: {
                    "application/json": components["schemas"]["AccountsLook"];
                };
            };
            responses: {
                /** @description OK */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["AccountsInvitationLook"];
                    };
                };
                422: components["responses"]["UNPROCESSABLE_ENTITY"];
                default: components["responses"]["DEFAULT_ERROR"];
            };
        };
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/invitations/{invitation_id}": {
        parameters: {
            query?: never;
            header?: Record<string, string>;
            path: {
                invitation_id: string;
            };
            cookie?: never;
        };
        get?: never;
        put?: never;
        post?: never;
        /** Retirer une invitation. */
        delete: {
            parameters: {
                query?: never;
                header?: Record<string, string>;
                path: {
                    invitation_id: string;
                };
                cookie?: never;
            };
            requestBody?: never;
            responses: {
                /** @description No Content */
                204: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content?: never;
                };
                default: components["responses"]["DEFAULT_ERROR"];
            };
        };
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/letters/budget": {
        parameters: {
            query?: never;
            header?: Record<string, string>;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Mon budget du mois, sur une page, pour le montrer à qui je veux. */
        post: {
            parameters: {
                query?: never;
                header?: Record<string, string>;
                path?: never;
                cookie?: never;
            };
            requestBody: {
                content: {
                    "application/json": components["schemas"]["HouseholdBudgetSheet"];
                };
            };
            responses: {
                /** @description OK */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content?: never;
                };
                422: components["responses"]["UNPROCESSABLE_ENTITY"];
                default: components["responses"]["DEFAULT_ERROR"];
            };
        };
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/letters/{code}": {
        parameters: {
            query?: never;
            header?: Record<string, string>;
            path: {
                code: string;
            };
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Une lettre prête à signer. Rien n'est gardé ici. */
        post: {
            parameters: {
                query?: never;
                header?: Record<string, string>;
                path: {
                    code: string;
                };
                cookie?: never;
            };
            requestBody: {
                content: {
                    "application/json": components["schemas"]["HouseholdLetter"];
                };
            };
            responses: {
                /** @description OK */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content?: never;
                };
                422: components["responses"]["UNPROCESSABLE_ENTITY"];
                default: components["responses"]["DEFAULT_ERROR"];
            };
        };
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/local-contacts": {
        parameters: {
            query?: never;
            header?: Record<string, string>;
            path?: never;
            cookie?: never;
        };
        /** Les contacts du département. */
        get: {
            parameters: {
                query?: never;
                header?: Record<string, string>;
                path?: never;
                cookie?: never;
            };
            requestBody?: never;
            responses: {
                /** @description OK */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["RightsLocalContacts"];
                    };
                };
                default: components["responses"]["DEFAULT_ERROR"];
            };
        };
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/local-contacts/{contact_id}": {
        parameters: {
            query?: never;
            header?: Record<string, string>;
            path: {
                contact_id: string;
            };
            cookie?: never;
        };
        get?: never;
        /** Ajouter un contact du département, ou changer celui-ci (If-Match : la version lue). */
        put: {
            parameters: {
                query?: never;
                header?: Record<string, string>;
                path: {
                    contact_id: string;
                };
                cookie?: never;
            };
            requestBody: {
                content: {
                    "application/json": components["schemas"]["RightsLocalContactSaid"];
                };
            };
            responses: {
                /** @description OK */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["RightsLocalContacts"];
                    };
                };
                422: components["responses"]["UNPROCESSABLE_ENTITY"];
                default: components["responses"]["DEFAULT_ERROR"];
            };
        };
        post?: never;
        /** Supprimer un contact du département. */
        delete: {
            parameters: {
                query?: never;
                header?: Record<string, string>;
                path: {
                    contact_id: string;
                };
                cookie?: never;
            };
            requestBody?: never;
            responses: {
                /** @description No Content */
                204: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content?: never;
                };
                default: components["responses"]["DEFAULT_ERROR"];
            };
        };
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/local-guides": {
        parameters: {
            query?: never;
            header?: Record<string, string>;
            path?: never;
            cookie?: never;
        };
        /** Tous les changements du département, brouillons compris. */
        get: {
            parameters: {
                query?: never;
                header?: Record<string, string>;
                path?: never;
                cookie?: never;
            };
            requestBody?: never;
            responses: {
                /** @description OK */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["GuidanceChanges"];
                    };
                };
                default: components["responses"]["DEFAULT_ERROR"];
            };
        };
        put?: never;
        /** Ajouter ou remplacer une étape, une adresse, un contact : en brouillon ou publié. */
        post: {
            parameters: {
                query?: never;
                header?: Record<string, string>;
                path?: never;
                cookie?: never;
            };
            requestBody: {
                content: {
                    "application/json": components["schemas"]["GuidanceChangeAsked"];
                };
            };
            responses: {
                /** @description OK */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["GuidanceChange"];
                    };
                };
                422: components["responses"]["UNPROCESSABLE_ENTITY"];
                default: components["responses"]["DEFAULT_ERROR"];
            };
        };
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/local-guides/preview": {
        parameters: {
            query?: never;
            header?: Record<string, string>;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Une démarche comme un jeune la lirait, et ce qu'il faut corriger. Rien n'est gardé. */
        post: {
            parameters: {
                query?: never;
                header?: Record<string, string>;
                path?: never;
                cookie?: never;
            };
            requestBody: {
                content: {
                    "application/json": components["schemas"]["GuidancePreviewAsked"];
                };
            };
            responses: {
                /** @description OK */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["GuidancePreview"];
                    };
                };
                422: components["responses"]["UNPROCESSABLE_ENTITY"];
                default: components["responses"]["DEFAULT_ERROR"];
            };
        };
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/local-guides/{change_id}": {
        parameters: {
            query?: never;
            header?: Record<string, string>;
            path: {
                change_id: string;
            };
            cookie?: never;
        };
        get?: never;
        /** Réécrire un changement, le publier ou le remettre en brouillon (If-Match : la version lue). */
        put: {
            parameters: {
                query?: never;
                header?: Record<string, string>;
                path: {
                    change_id: string;
                };
                cookie?: never;
            };
            requestBody: {
                content: {
                    "application/json": components["schemas"]["GuidanceChangeAsked"];
                };
            };
            responses: {
                /** @description OK */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["GuidanceChange"];
                    };
                };
                422: components["responses"]["UNPROCESSABLE_ENTITY"];
                default: components["responses"]["DEFAULT_ERROR"];
            };
        };
        post?: never;
        /** Retirer un changement : le texte national revient. */
        delete: {
            parameters: {
                query?: never;
                header?: Record<string, string>;
                path: {
                    change_id: string;
                };
                cookie?: never;
            };
            requestBody?: never;
            responses: {
                /** @description No Content */
                204: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content?: never;
                };
                default: components["responses"]["DEFAULT_ERROR"];
            };
        };
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/me": {
        parameters: {
            query?: never;
            header?: Record<string, string>;
            path?: never;
            cookie?: never;
        };
        /** Qui je suis ici. */
        get: {
            parameters: {
                query?: never;
                header?: Record<string, string>;
                path?: never;
                cookie?: never;
            };
            requestBody?: never;
            responses: {
                /** @description OK */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["PeopleMe"];
                    };
                };
                default: components["responses"]["DEFAULT_ERROR"];
            };
        };
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        /** Choisir ma langue, et « tu » ou « vous » (If-Match). */
        patch: {
            parameters: {
                query?: never;
                header?: Record<string, string>;
                path?: never;
                cookie?: never;
            };
            requestBody: {
                content: {
                    "application/json": components["schemas"]["PeopleMeEdit"];
                };
            };
            responses: {
                /** @description OK */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["PeopleMe"];
                    };
                };
                422: components["responses"]["UNPROCESSABLE_ENTITY"];
                default: components["responses"]["DEFAULT_ERROR"];
            };
        };
        trace?: never;
    };
    "/api/v1/me/absence": {
        parameters: {
            query?: never;
            header?: Record<string, string>;
            path?: never;
            cookie?: never;
        };
        /** Mon absence, en cours ou à venir. */
        get: {
            parameters: {
                query?: never;
                header?: Record<string, string>;
                path?: never;
                cookie?: never;
            };
            requestBody?: never;
            responses: {
                /** @description OK */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["ConversationsMyAbsence"];
                    };
                };
                default: components["responses"]["DEFAULT_ERROR"];
            };
        };
        /** Dire quand on est absent, et qui appeler. */
        put: {
            parameters: {
                query?: never;
                header?: Record<string, string>;
                path?: never;
                cookie?: never;
            };
            requestBody: {
                content: {
                    "application/json": components["schemas"]["ConversationsAway"];
                };
            };
            responses: {
                /** @description OK */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["ConversationsMyAbsence"];
                    };
                };
                422: components["responses"]["UNPROCESSABLE_ENTITY"];
                default: components["responses"]["DEFAULT_ERROR"];
            };
        };
        post?: never;
        /** Être de retour. */
        delete: {
            parameters: {
                query?: never;
                header?: Record<string, string>;
                path?: never;
                cookie?: never;
            };
            requestBody?: never;
            responses: {
                /** @description OK */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["ConversationsMyAbsence"];
                    };
                };
                default: components["responses"]["DEFAULT_ERROR"];
            };
        };
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/me/circle": {
        parameters: {
            query?: never;
            header?: Record<string, string>;
            path?: never;
            cookie?: never;
        };
        /** Qui m'entoure, depuis quand, et ce que chacun voit ou ne voit pas. */
        get: {
            parameters: {
                query?: never;
                header?: Record<string, string>;
                path?: never;
                cookie?: never;
            };
            requestBody?: never;
            responses: {
                /** @description OK */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["PeopleCirclePerson"][];
                    };
                };
                default: components["responses"]["DEFAULT_ERROR"];
            };
        };
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/me/closing": {
        parameters: {
            query?: never;
            header?: Record<string, string>;
            path?: never;
            cookie?: never;
        };
        /** Mon compte va-t-il se fermer, et jusqu'à quand changer d'avis. */
        get: {
            parameters: {
                query?: never;
                header?: Record<string, string>;
                path?: never;
                cookie?: never;
            };
            requestBody?: never;
            responses: {
                /** @description OK */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["Closing"];
                    };
                };
                default: components["responses"]["DEFAULT_ERROR"];
            };
        };
        put?: never;
        /** Fermer mon compte dans 30 jours. Demande une preuve de moins de 5 minutes. */
        post: {
            parameters: {
                query?: never;
                header?: Record<string, string>;
                path?: never;
                cookie?: never;
            };
            requestBody: {
                content: {
                    "application/json": components["schemas"]["ClosingClose"];
                };
            };
            responses: {
                /** @description OK */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["Closing"];
                    };
                };
                422: components["responses"]["UNPROCESSABLE_ENTITY"];
                default: components["responses"]["DEFAULT_ERROR"];
            };
        };
        /** Changer d'avis : rien ne se ferme. */
        delete: {
            parameters: {
                query?: never;
                header?: Record<string, string>;
                path?: never;
                cookie?: never;
            };
            requestBody?: never;
            responses: {
                /** @description OK */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["Closing"];
                    };
                };
                default: components["responses"]["DEFAULT_ERROR"];
            };
        };
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/me/inactivity": {
        parameters: {
            query?: never;
            header?: Record<string, string>;
            path?: never;
            cookie?: never;
        };
        /** Si je ne reviens plus : le jour de la pause, le jour où tout s'efface. */
        get: {
            parameters: {
                query?: never;
                header?: Record<string, string>;
                path?: never;
                cookie?: never;
            };
            requestBody?: never;
            responses: {
                /** @description OK */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["Inactivity"];
                    };
                };
                default: components["responses"]["DEFAULT_ERROR"];
            };
        };
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/me/message-aids": {
        parameters: {
            query?: never;
            header?: Record<string, string>;
            path?: never;
            cookie?: never;
        };
        /** Mes modèles de messages et mes listes. */
        get: {
            parameters: {
                query?: never;
                header?: Record<string, string>;
                path?: never;
                cookie?: never;
            };
            requestBody?: never;
            responses: {
                /** @description OK */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["ConversationsAids"];
                    };
                };
                default: components["responses"]["DEFAULT_ERROR"];
            };
        };
        put?: never;
        /** Garder un modèle, ou une liste. */
        post: {
            parameters: {
                query?: never;
                header?: Record<string, string>;
                path?: never;
                cookie?: never;
            };
            requestBody: {
                content: {
                    "application/json": components["schemas"]["ConversationsAidChange"];
                };
            };
            responses: {
                /** @description OK */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["ConversationsAids"];
                    };
                };
                422: components["responses"]["UNPROCESSABLE_ENTITY"];
                default: components["responses"]["DEFAULT_ERROR"];
            };
        };
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/me/message-aids/{aid_id}": {
        parameters: {
            query?: never;
            header?: Record<string, string>;
            path: {
                aid_id: string;
            };
            cookie?: never;
        };
        get?: never;
        /** Changer un modèle, ou une liste. */
        put: {
            parameters: {
                query?: never;
                header?: Record<string, string>;
                path: {
                    aid_id: string;
                };
                cookie?: never;
            };
            requestBody: {
                content: {
                    "application/json": components["schemas"]["ConversationsAidChange"];
                };
            };
            responses: {
                /** @description OK */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["ConversationsAids"];
                    };
                };
                422: components["responses"]["UNPROCESSABLE_ENTITY"];
                default: components["responses"]["DEFAULT_ERROR"];
            };
        };
        post?: never;
        /** Effacer un modèle, ou une liste. */
        delete: {
            parameters: {
                query?: never;
                header?: Record<string, string>;
                path: {
                    aid_id: string;
                };
                cookie?: never;
            };
            requestBody?: never;
            responses: {
                /** @description OK */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["ConversationsAids"];
                    };
                };
                default: components["responses"]["DEFAULT_ERROR"];
            };
        };
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/me/pairs": {
        parameters: {
            query?: never;
            header?: Record<string, string>;
            path?: never;
            cookie?: never;
        };
        /** Les jeunes que j'accompagne comme mentor : leur prénom, et depuis quand. */
        get: {
            parameters: {
                query?: never;
                header?: Record<string, string>;
                path?: never;
                cookie?: never;
            };
            requestBody?: never;
            responses: {
                /** @description OK */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["PeoplePair"][];
                    };
                };
                default: components["responses"]["DEFAULT_ERROR"];
            };
        };
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/mentoring/applications": {
        parameters: {
            query?: never;
            header?: Record<string, string>;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Proposer d'être mentor. */
        post: {
            parameters: {
                query?: never;
                header?: Record<string, string>;
                path?: never;
                cookie?: never;
            };
            requestBody: {
                content: {
                    "application/json": components["schemas"]["MentoringApplication"];
                };
            };
            responses: {
                /** @description Created */
                201: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["MentoringReceived"];
                    };
                };
                422: components["responses"]["UNPROCESSABLE_ENTITY"];
                default: components["responses"]["DEFAULT_ERROR"];
            };
        };
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/mentoring/authorities": {
        parameters: {
            query?: never;
            header?: Record<string, string>;
            path?: never;
            cookie?: never;
        };
        /** Les départements où l'on peut proposer d'être mentor. */
        get: {
            parameters: {
                query?: never;
                header?: Record<string, string>;
                path?: never;
                cookie?: never;
            };
            requestBody?: never;
            responses: {
                /** @description OK */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["MentoringAuthorities"];
                    };
                };
                default: components["responses"]["DEFAULT_ERROR"];
            };
        };
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/mentoring/me": {
        parameters: {
            query?: never;
            header?: Record<string, string>;
            path?: never;
            cookie?: never;
        };
        /** Ma fiche de mentor, ma vérification, mes binômes. */
        get: {
            parameters: {
                query?: never;
                header?: Record<string, string>;
                path?: never;
                cookie?: never;
            };
            requestBody?: never;
            responses: {
                /** @description OK */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["MentoringOwn"];
                    };
                };
                default: components["responses"]["DEFAULT_ERROR"];
            };
        };
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        /** Dire qui je suis, ce que j'aime, quand je suis libre. */
        patch: {
            parameters: {
                query?: never;
                header?: Record<string, string>;
                path?: never;
                cookie?: never;
            };
            requestBody: {
                content: {
                    "application/json": components["schemas"]["MentoringOwnSheet"];
                };
            };
            responses: {
                /** @description OK */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["MentoringOwn"];
                    };
                };
                422: components["responses"]["UNPROCESSABLE_ENTITY"];
                default: components["responses"]["DEFAULT_ERROR"];
            };
        };
        trace?: never;
    };
    "/api/v1/mentoring/me/charter": {
        parameters: {
            query?: never;
            header?: Record<string, string>;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Signer la charte, après l'avoir lue. */
        post: {
            parameters: {
                query?: never;
                header?: Record<string, string>;
                path?: never;
                cookie?: never;
            };
            requestBody: {
                content: {
                    "application/json": components["schemas"]["MentoringCharter"];
                };
            };
            responses: {
                /** @description OK */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["MentoringOwn"];
                    };
                };
                422: components["responses"]["UNPROCESSABLE_ENTITY"];
                default: components["responses"]["DEFAULT_ERROR"];
            };
        };
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/mentoring/me/hours.pdf": {
        parameters: {
            query?: never;
            header?: Record<string, string>;
            path?: never;
            cookie?: never;
        };
        /** Mon attestation d'heures. */
        get: {
            parameters: {
                query: {
                    first: string;
                    last: string;
                };
                header?: Record<string, string>;
                path?: never;
                cookie?: never;
            };
            requestBody?: never;
            responses: {
                /** @description OK */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content?: never;
                };
                422: components["responses"]["UNPROCESSABLE_ENTITY"];
                default: components["responses"]["DEFAULT_ERROR"];
            };
        };
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/mentoring/meetings/{meeting_id}": {
        parameters: {
            query?: never;
            header?: Record<string, string>;
            path: {
                meeting_id: string;
            };
            cookie?: never;
        };
        get?: never;
        put?: never;
        post?: never;
        /** Enlever une rencontre notée par erreur. */
        delete: {
            parameters: {
                query?: never;
                header?: Record<string, string>;
                path: {
                    meeting_id: string;
                };
                cookie?: never;
            };
            requestBody?: never;
            responses: {
                /** @description OK */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["MentoringPair"];
                    };
                };
                default: components["responses"]["DEFAULT_ERROR"];
            };
        };
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/mentoring/pairs": {
        parameters: {
            query?: never;
            header?: Record<string, string>;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Proposer un binôme. */
        post: {
            parameters: {
                query?: never;
                header?: Record<string, string>;
                path?: never;
                cookie?: never;
            };
            requestBody: {
                content: {
                    "application/json": components["schemas"]["MentoringPropose"];
                };
            };
            responses: {
                /** @description Created */
                201: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["MentoringPair"];
                    };
                };
                422: components["responses"]["UNPROCESSABLE_ENTITY"];
                default: components["responses"]["DEFAULT_ERROR"];
            };
        };
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/mentoring/pairs/{pair_id}": {
        parameters: {
            query?: never;
            header?: Record<string, string>;
            path: {
                pair_id: string;
            };
            cookie?: never;
        };
        /** Un binôme, tel que chacun le voit. */
        get: {
            parameters: {
                query?: never;
                header?: Record<string, string>;
                path: {
                    pair_id: string;
                };
                cookie?: never;
            };
            requestBody?: never;
            responses: {
                /** @description OK */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["MentoringPair"];
                    };
                };
                default: components["responses"]["DEFAULT_ERROR"];
            };
        };
        put?: never;
        post?: never;
        /** Retirer une proposition (If-Match). */
        delete: {
            parameters: {
                query?: never;
                header?: Record<string, string>;
                path: {
                    pair_id: string;
                };
                cookie?: never;
            };
            requestBody?: never;
            responses: {
                /** @description OK */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["MentoringPair"];
                    };
                };
                default: components["responses"]["DEFAULT_ERROR"];
            };
        };
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/mentoring/pairs/{pair_id}/agreement": {
        parameters: {
            query?: never;
            header?: Record<string, string>;
            path: {
                pair_id: string;
            };
            cookie?: never;
        };
        get?: never;
        /** Écrire ce que nous voulons faire ensemble. */
        put: {
            parameters: {
                query?: never;
                header?: Record<string, string>;
                path: {
                    pair_id: string;
                };
                cookie?: never;
            };
            requestBody: {
                content: {
                    "application/json": components["schemas"]["MentoringAgreement"];
                };
            };
            responses: {
                /** @description OK */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["MentoringPair"];
                    };
                };
                422: components["responses"]["UNPROCESSABLE_ENTITY"];
                default: components["responses"]["DEFAULT_ERROR"];
            };
        };
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/mentoring/pairs/{pair_id}/agreement/sign": {
        parameters: {
            query?: never;
            header?: Record<string, string>;
            path: {
                pair_id: string;
            };
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Être d'accord avec ce qui est écrit. */
        post: {
            parameters: {
                query?: never;
                header?: Record<string, string>;
                path: {
                    pair_id: string;
                };
                cookie?: never;
            };
            requestBody?: never;
            responses: {
                /** @description OK */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["MentoringPair"];
                    };
                };
                default: components["responses"]["DEFAULT_ERROR"];
            };
        };
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/mentoring/pairs/{pair_id}/answer": {
        parameters: {
            query?: never;
            header?: Record<string, string>;
            path: {
                pair_id: string;
            };
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Dire oui ou non à un binôme proposé. */
        post: {
            parameters: {
                query?: never;
                header?: Record<string, string>;
                path: {
                    pair_id: string;
                };
                cookie?: never;
            };
            requestBody: {
                content: {
                    "application/json": components["schemas"]["MentoringAnswer"];
                };
            };
            responses: {
                /** @description OK */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["MentoringPair"];
                    };
                };
                /** @description Reçu d'un téléphone encore fermé. */
                204: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content?: never;
                };
                422: components["responses"]["UNPROCESSABLE_ENTITY"];
                default: components["responses"]["DEFAULT_ERROR"];
            };
        };
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/mentoring/pairs/{pair_id}/end": {
        parameters: {
            query?: never;
            header?: Record<string, string>;
            path: {
                pair_id: string;
            };
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Terminer le binôme, avec ce que j'en garde. */
        post: {
            parameters: {
                query?: never;
                header?: Record<string, string>;
                path: {
                    pair_id: string;
                };
                cookie?: never;
            };
            requestBody: {
                content: {
                    "application/json": components["schemas"]["MentoringEnd"];
                };
            };
            responses: {
                /** @description OK */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["MentoringPair"];
                    };
                };
                422: components["responses"]["UNPROCESSABLE_ENTITY"];
                default: components["responses"]["DEFAULT_ERROR"];
            };
        };
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/mentoring/pairs/{pair_id}/feedback": {
        parameters: {
            query?: never;
            header?: Record<string, string>;
            path: {
                pair_id: string;
            };
            cookie?: never;
        };
        get?: never;
        /** Dire comment ça se passe. L'autre ne le lit pas. */
        put: {
            parameters: {
                query?: never;
                header?: Record<string, string>;
                path: {
                    pair_id: string;
                };
                cookie?: never;
            };
            requestBody: {
                content: {
                    "application/json": components["schemas"]["MentoringFeedback"];
                };
            };
            responses: {
                /** @description OK */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["MentoringPair"];
                    };
                };
                422: components["responses"]["UNPROCESSABLE_ENTITY"];
                default: components["responses"]["DEFAULT_ERROR"];
            };
        };
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/mentoring/pairs/{pair_id}/goodbye": {
        parameters: {
            query?: never;
            header?: Record<string, string>;
            path: {
                pair_id: string;
            };
            cookie?: never;
        };
        get?: never;
        /** Ce que nous avons fait, ce que je garde. */
        put: {
            parameters: {
                query?: never;
                header?: Record<string, string>;
                path: {
                    pair_id: string;
                };
                cookie?: never;
            };
            requestBody: {
                content: {
                    "application/json": components["schemas"]["MentoringGoodbye"];
                };
            };
            responses: {
                /** @description OK */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["MentoringPair"];
                    };
                };
                422: components["responses"]["UNPROCESSABLE_ENTITY"];
                default: components["responses"]["DEFAULT_ERROR"];
            };
        };
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/mentoring/pairs/{pair_id}/meetings": {
        parameters: {
            query?: never;
            header?: Record<string, string>;
            path: {
                pair_id: string;
            };
            cookie?: never;
        };
        /** Les rencontres notées. */
        get: {
            parameters: {
                query?: never;
                header?: Record<string, string>;
                path: {
                    pair_id: string;
                };
                cookie?: never;
            };
            requestBody?: never;
            responses: {
                /** @description OK */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["MentoringMeetings"];
                    };
                };
                default: components["responses"]["DEFAULT_ERROR"];
            };
        };
        put?: never;
        /** Noter une rencontre : le jour, la durée, le thème. */
        post: {
            parameters: {
                query?: never;
                header?: Record<string, string>;
                path: {
                    pair_id: string;
                };
                cookie?: never;
            };
            requestBody: {
                content: {
                    "application/json": components["schemas"]["MentoringMeeting"];
                };
            };
            responses: {
                /** @description OK */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["MentoringPair"];
                    };
                };
                422: components["responses"]["UNPROCESSABLE_ENTITY"];
                default: components["responses"]["DEFAULT_ERROR"];
            };
        };
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/mentoring/pairs/{pair_id}/nudge": {
        parameters: {
            query?: never;
            header?: Record<string, string>;
            path: {
                pair_id: string;
            };
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Relancer un binôme silencieux. */
        post: {
            parameters: {
                query?: never;
                header?: Record<string, string>;
                path: {
                    pair_id: string;
                };
                cookie?: never;
            };
            requestBody: {
                content: {
                    "application/json": components["schemas"]["MentoringNudge"];
                };
            };
            responses: {
                /** @description OK */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["MentoringPair"];
                    };
                };
                422: components["responses"]["UNPROCESSABLE_ENTITY"];
                default: components["responses"]["DEFAULT_ERROR"];
            };
        };
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/mentoring/pairs/{pair_id}/pause": {
        parameters: {
            query?: never;
            header?: Record<string, string>;
            path: {
                pair_id: string;
            };
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Mettre le binôme en pause : le mentor ne voit et n'écrit plus rien. */
        post: {
            parameters: {
                query?: never;
                header?: Record<string, string>;
                path: {
                    pair_id: string;
                };
                cookie?: never;
            };
            requestBody: {
                content: {
                    "application/json": components["schemas"]["MentoringPause"];
                };
            };
            responses: {
                /** @description OK */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["MentoringPair"];
                    };
                };
                422: components["responses"]["UNPROCESSABLE_ENTITY"];
                default: components["responses"]["DEFAULT_ERROR"];
            };
        };
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/mentoring/pairs/{pair_id}/resume": {
        parameters: {
            query?: never;
            header?: Record<string, string>;
            path: {
                pair_id: string;
            };
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Reprendre après une pause. */
        post: {
            parameters: {
                query?: never;
                header?: Record<string, string>;
                path: {
                    pair_id: string;
                };
                cookie?: never;
            };
            requestBody?: never;
            responses: {
                /** @description OK */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["MentoringPair"];
                    };
                };
                default: components["responses"]["DEFAULT_ERROR"];
            };
        };
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/mentoring/pairs/{pair_id}/start": {
        parameters: {
            query?: never;
            header?: Record<string, string>;
            path: {
                pair_id: string;
            };
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Présenter les deux personnes : le binôme commence (If-Match). */
        post: {
            parameters: {
                query?: never;
                header?: Record<string, string>;
                path: {
                    pair_id: string;
                };
                cookie?: never;
            };
            requestBody: {
                content: {
                    "application/json": components["schemas"]["MentoringStart"];
                };
            };
            responses: {
                /** @description OK */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["MentoringPair"];
                    };
                };
                422: components["responses"]["UNPROCESSABLE_ENTITY"];
                default: components["responses"]["DEFAULT_ERROR"];
            };
        };
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/mentoring/supervision": {
        parameters: {
            query?: never;
            header?: Record<string, string>;
            path?: never;
            cookie?: never;
        };
        /** Les binômes de mes équipes : états, silences, renouvellements, charge. */
        get: {
            parameters: {
                query?: never;
                header?: Record<string, string>;
                path?: never;
                cookie?: never;
            };
            requestBody?: never;
            responses: {
                /** @description OK */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["MentoringSupervision"];
                    };
                };
                default: components["responses"]["DEFAULT_ERROR"];
            };
        };
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/mentoring/supervision.csv": {
        parameters: {
            query?: never;
            header?: Record<string, string>;
            path?: never;
            cookie?: never;
        };
        /** Le même tableau, pour un tableur. */
        get: {
            parameters: {
                query?: never;
                header?: Record<string, string>;
                path?: never;
                cookie?: never;
            };
            requestBody?: never;
            responses: {
                /** @description OK */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content?: never;
                };
                default: components["responses"]["DEFAULT_ERROR"];
            };
        };
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/mentoring/volunteers": {
        parameters: {
            query?: never;
            header?: Record<string, string>;
            path?: never;
            cookie?: never;
        };
        /** Les bénévoles du département, et ce qui attend. */
        get: {
            parameters: {
                query?: never;
                header?: Record<string, string>;
                path?: never;
                cookie?: never;
            };
            requestBody?: never;
            responses: {
                /** @description OK */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["MentoringVolunteers"];
                    };
                };
                default: components["responses"]["DEFAULT_ERROR"];
            };
        };
        put?: never;
        /** Écrire la fiche d'un bénévole. */
        post: {
            parameters: {
                query?: never;
                header?: Record<string, string>;
                path?: never;
                cookie?: never;
            };
            requestBody: {
                content: {
                    "application/json": components["schemas"]["MentoringVolunteerAdd"];
                };
            };
            responses: {
                /** @description Created */
                201: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["MentoringVolunteer"];
                    };
                };
                422: components["responses"]["UNPROCESSABLE_ENTITY"];
                default: components["responses"]["DEFAULT_ERROR"];
            };
        };
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/mentoring/volunteers/{volunteer_id}": {
        parameters: {
            query?: never;
            header?: Record<string, string>;
            path: {
                volunteer_id: string;
            };
            cookie?: never;
        };
        /** La fiche d'un bénévole. */
        get: {
            parameters: {
                query?: never;
                header?: Record<string, string>;
                path: {
                    volunteer_id: string;
                };
                cookie?: never;
            };
            requestBody?: never;
            responses: {
                /** @description OK */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["MentoringVolunteer"];
                    };
                };
                default: components["responses"]["DEFAULT_ERROR"];
            };
        };
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        /** Corriger une fiche (If-Match). */
        patch: {
            parameters: {
                query?: never;
                header?: Record<string, string>;
                path: {
                    volunteer_id: string;
                };
                cookie?: never;
            };
            requestBody: {
                content: {
                    "application/json": components["schemas"]["MentoringVolunteerEdit"];
                };
            };
            responses: {
                /** @description OK */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["MentoringVolunteer"];
                    };
                };
                422: components["responses"]["UNPROCESSABLE_ENTITY"];
                default: components["responses"]["DEFAULT_ERROR"];
            };
        };
        trace?: never;
    };
    "/api/v1/mentoring/volunteers/{volunteer_id}/checks": {
        parameters: {
            query?: never;
            header?: Record<string, string>;
            path: {
                volunteer_id: string;
            };
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Noter une vérification d'honorabilité : ses dates et son résultat, jamais le document (If-Match). */
        post: {
            parameters: {
                query?: never;
                header?: Record<string, string>;
                path: {
                    volunteer_id: string;
                };
                cookie?: never;
            };
            requestBody: {
                content: {
                    "application/json": components["schemas"]["MentoringCheck"];
                };
            };
            responses: {
                /** @description OK */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["MentoringVolunteer"];
                    };
                };
                422: components["responses"]["UNPROCESSABLE_ENTITY"];
                default: components["responses"]["DEFAULT_ERROR"];
            };
        };
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/mentoring/volunteers/{volunteer_id}/steps": {
        parameters: {
            query?: never;
            header?: Record<string, string>;
            path: {
                volunteer_id: string;
            };
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Noter l'entretien, la formation, un refus, un départ (If-Match). */
        post: {
            parameters: {
                query?: never;
                header?: Record<string, string>;
                path: {
                    volunteer_id: string;
                };
                cookie?: never;
            };
            requestBody: {
                content: {
                    "application/json": components["schemas"]["MentoringStep"];
                };
            };
            responses: {
                /** @description OK */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["MentoringVolunteer"];
                    };
                };
                422: components["responses"]["UNPROCESSABLE_ENTITY"];
                default: components["responses"]["DEFAULT_ERROR"];
            };
        };
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/mentoring/volunteers/{volunteer_id}/suspension": {
        parameters: {
            query?: never;
            header?: Record<string, string>;
            path: {
                volunteer_id: string;
            };
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Fermer tout de suite l'accès d'un mentor (If-Match). */
        post: {
            parameters: {
                query?: never;
                header?: Record<string, string>;
                path: {
                    volunteer_id: string;
                };
                cookie?: never;
            };
            requestBody?: never;
            responses: {
                /** @description OK */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["MentoringVolunteer"];
                    };
                };
                default: components["responses"]["DEFAULT_ERROR"];
            };
        };
        /** Rouvrir l'accès, si la vérification tient encore (If-Match). */
        delete: {
            parameters: {
                query?: never;
                header?: Record<string, string>;
                path: {
                    volunteer_id: string;
                };
                cookie?: never;
            };
            requestBody?: never;
            responses: {
                /** @description OK */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["MentoringVolunteer"];
                    };
                };
                default: components["responses"]["DEFAULT_ERROR"];
            };
        };
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/mentoring/volunteers/{volunteer_id}/welcome": {
        parameters: {
            query?: never;
            header?: Record<string, string>;
            path: {
                volunteer_id: string;
            };
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Accueillir dans une équipe : la personne pourra recevoir son lien d'activation (If-Match). */
        post: {
            parameters: {
                query?: never;
                header?: Record<string, string>;
                path: {
                    volunteer_id: string;
                };
                cookie?: never;
            };
            requestBody: {
                content: {
                    "application/json": components["schemas"]["MentoringWelcome"];
                };
            };
            responses: {
                /** @description OK */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["MentoringVolunteer"];
                    };
                };
                422: components["responses"]["UNPROCESSABLE_ENTITY"];
                default: components["responses"]["DEFAULT_ERROR"];
            };
        };
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/messages/{message_id}": {
        parameters: {
            query?: never;
            header?: Record<string, string>;
            path: {
                message_id: string;
            };
            cookie?: never;
        };
        get?: never;
        put?: never;
        post?: never;
        /** Reprendre son message, dans les dix minutes ; sa place reste. */
        delete: {
            parameters: {
                query?: never;
                header?: Record<string, string>;
                path: {
                    message_id: string;
                };
                cookie?: never;
            };
            requestBody?: never;
            responses: {
                /** @description OK */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["ConversationsMessage"];
                    };
                };
                default: components["responses"]["DEFAULT_ERROR"];
            };
        };
        options?: never;
        head?: never;
        /** Changer son message, dans les dix minutes. */
        patch: {
            parameters: {
                query?: never;
                header?: Record<string, string>;
                path: {
                    message_id: string;
                };
                cookie?: never;
            };
            requestBody: {
                content: {
                    "application/json": components["schemas"]["ConversationsEdit"];
                };
            };
            responses: {
                /** @description OK */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["ConversationsMessage"];
                    };
                };
                422: components["responses"]["UNPROCESSABLE_ENTITY"];
                default: components["responses"]["DEFAULT_ERROR"];
            };
        };
        trace?: never;
    };
    "/api/v1/messages/{message_id}/sound": {
        parameters: {
            query?: never;
            header?: Record<string, string>;
            path: {
                message_id: string;
            };
            cookie?: never;
        };
        /** Écouter un message vocal. */
        get: {
            parameters: {
                query?: never;
                header?: Record<string, string>;
                path: {
                    message_id: string;
                };
                cookie?: never;
            };
            requestBody?: never;
            responses: {
                /** @description OK */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content?: never;
                };
                default: components["responses"]["DEFAULT_ERROR"];
            };
        };
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/notifications": {
        parameters: {
            query?: never;
            header?: Record<string, string>;
            path?: never;
            cookie?: never;
        };
        /** Les notifications, la plus récente d'abord. Lire la liste ne marque rien. */
        get: {
            parameters: {
                query?: never;
                header?: Record<string, string>;
                path?: never;
                cookie?: never;
            };
            requestBody?: never;
            responses: {
                /** @description OK */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["OutboxInbox"];
                    };
                };
                default: components["responses"]["DEFAULT_ERROR"];
            };
        };
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/notifications/preview": {
        parameters: {
            query?: never;
            header?: Record<string, string>;
            path?: never;
            cookie?: never;
        };
        /** Ce qui partirait, mot pour mot, et comment cela se voit sur chaque moyen. */
        get: {
            parameters: {
                query?: never;
                header?: Record<string, string>;
                path?: never;
                cookie?: never;
            };
            requestBody?: never;
            responses: {
                /** @description OK */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["OutboxPreview"];
                    };
                };
                default: components["responses"]["DEFAULT_ERROR"];
            };
        };
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/notifications/seen": {
        parameters: {
            query?: never;
            header?: Record<string, string>;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Marque des notifications comme lues. */
        post: {
            parameters: {
                query?: never;
                header?: Record<string, string>;
                path?: never;
                cookie?: never;
            };
            requestBody: {
                content: {
                    "application/json": components["schemas"]["OutboxSeen"];
                };
            };
            responses: {
                /** @description OK */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["OutboxUnread"];
                    };
                };
                422: components["responses"]["UNPROCESSABLE_ENTITY"];
                default: components["responses"]["DEFAULT_ERROR"];
            };
        };
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/number-types": {
        parameters: {
            query?: never;
            header?: Record<string, string>;
            path?: never;
            cookie?: never;
        };
        /** Les numéros qu'on peut garder, et où les trouver. */
        get: {
            parameters: {
                query?: never;
                header?: Record<string, string>;
                path?: never;
                cookie?: never;
            };
            requestBody?: never;
            responses: {
                /** @description OK */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["DocumentsNumberTypes"];
                    };
                };
                default: components["responses"]["DEFAULT_ERROR"];
            };
        };
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/paper-types": {
        parameters: {
            query?: never;
            header?: Record<string, string>;
            path?: never;
            cookie?: never;
        };
        /** Les papiers qu'on peut garder, avec leur nom simple. */
        get: {
            parameters: {
                query?: never;
                header?: Record<string, string>;
                path?: never;
                cookie?: never;
            };
            requestBody?: never;
            responses: {
                /** @description OK */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["DocumentsPaperTypes"];
                    };
                };
                default: components["responses"]["DEFAULT_ERROR"];
            };
        };
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/pecule/cohort": {
        parameters: {
            query?: never;
            header?: Record<string, string>;
            path?: never;
            cookie?: never;
        };
        /** Combien de jeunes des équipes que je dirige n'ont pas encore demandé leur pécule. Des nombres, sans nom. */
        get: {
            parameters: {
                query?: never;
                header?: Record<string, string>;
                path?: never;
                cookie?: never;
            };
            requestBody?: never;
            responses: {
                /** @description OK */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["PeculeCohort"];
                    };
                };
                default: components["responses"]["DEFAULT_ERROR"];
            };
        };
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/preferences": {
        parameters: {
            query?: never;
            header?: Record<string, string>;
            path?: never;
            cookie?: never;
        };
        /** Les mots de mon écran verrouillé, et ma pause. */
        get: {
            parameters: {
                query?: never;
                header?: Record<string, string>;
                path?: never;
                cookie?: never;
            };
            requestBody?: never;
            responses: {
                /** @description OK */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["OutboxWishes"];
                    };
                };
                default: components["responses"]["DEFAULT_ERROR"];
            };
        };
        /** Garde mes choix. */
        put: {
            parameters: {
                query?: never;
                header?: Record<string, string>;
                path?: never;
                cookie?: never;
            };
            requestBody: {
                content: {
                    "application/json": components["schemas"]["OutboxNewWishes"];
                };
            };
            responses: {
                /** @description OK */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["OutboxWishes"];
                    };
                };
                422: components["responses"]["UNPROCESSABLE_ENTITY"];
                default: components["responses"]["DEFAULT_ERROR"];
            };
        };
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/push-subscriptions": {
        parameters: {
            query?: never;
            header?: Record<string, string>;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Ce navigateur accepte les notifications. */
        post: {
            parameters: {
                query?: never;
                header?: Record<string, string>;
                path?: never;
                cookie?: never;
            };
            requestBody: {
                content: {
                    "application/json": components["schemas"]["OutboxPushSubscription"];
                };
            };
            responses: {
                /** @description Created */
                201: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["OutboxMade"];
                    };
                };
                422: components["responses"]["UNPROCESSABLE_ENTITY"];
                default: components["responses"]["DEFAULT_ERROR"];
            };
        };
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/push-subscriptions/key": {
        parameters: {
            query?: never;
            header?: Record<string, string>;
            path?: never;
            cookie?: never;
        };
        /** La clé publique avec laquelle un navigateur accepte les notifications d'ici. */
        get: {
            parameters: {
                query?: never;
                header?: Record<string, string>;
                path?: never;
                cookie?: never;
            };
            requestBody?: never;
            responses: {
                /** @description OK */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["OutboxPushKey"];
                    };
                };
                default: components["responses"]["DEFAULT_ERROR"];
            };
        };
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/reassignments": {
        parameters: {
            query?: never;
            header?: Record<string, string>;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Attribuer un ou plusieurs dossiers, pour de bon ou le temps d'une absence. */
        post: {
            parameters: {
                query?: never;
                header?: Record<string, string>;
                path?: never;
                cookie?: never;
            };
            requestBody: {
                content: {
                    "application/json": components["schemas"]["HandoversGive"];
                };
            };
            responses: {
                /** @description Created */
                201: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["HandoversReassignment"];
                    };
                };
                422: components["responses"]["UNPROCESSABLE_ENTITY"];
                default: components["responses"]["DEFAULT_ERROR"];
            };
        };
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/reassignments/{reassignment_id}/undo": {
        parameters: {
            query?: never;
            header?: Record<string, string>;
            path: {
                reassignment_id: string;
            };
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Annuler une attribution de moins de 24 heures. */
        post: {
            parameters: {
                query?: never;
                header?: Record<string, string>;
                path: {
                    reassignment_id: string;
                };
                cookie?: never;
            };
            requestBody?: never;
            responses: {
                /** @description No Content */
                204: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content?: never;
                };
                default: components["responses"]["DEFAULT_ERROR"];
            };
        };
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/recoveries/card": {
        parameters: {
            query?: never;
            header?: Record<string, string>;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Demander à rentrer : un jour d'attente, tous les moyens sûrs sont prévenus. */
        post: {
            parameters: {
                query?: never;
                header?: Record<string, string>;
                path?: never;
                cookie?: never;
            };
            requestBody: {
                content: {
                    "application/json": components["schemas"]["AccountsCard"];
                };
            };
            responses: {
                /** @description OK */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["AccountsCardStanding"];
                    };
                };
                422: components["responses"]["UNPROCESSABLE_ENTITY"];
                default: components["responses"]["DEFAULT_ERROR"];
            };
        };
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/recoveries/card/cut": {
        parameters: {
            query?: never;
            header?: Record<string, string>;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Mon téléphone n'est plus à moi : couper tous mes téléphones, avec ma carte. */
        post: {
            parameters: {
                query?: never;
                header?: Record<string, string>;
                path?: never;
                cookie?: never;
            };
            requestBody: {
                content: {
                    "application/json": components["schemas"]["AccountsCard"];
                };
            };
            responses: {
                /** @description No Content */
                204: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content?: never;
                };
                422: components["responses"]["UNPROCESSABLE_ENTITY"];
                default: components["responses"]["DEFAULT_ERROR"];
            };
        };
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/recoveries/card/look": {
        parameters: {
            query?: never;
            header?: Record<string, string>;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Où en est cette carte. Ne dit pas à qui elle est. */
        post: {
            parameters: {
                query?: never;
                header?: Record<string, string>;
                path?: never;
                cookie?: never;
            };
            requestBody: {
                content: {
                    "application/json": components["schemas"]["AccountsCard"];
                };
            };
            responses: {
                /** @description OK */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["AccountsCardStanding"];
                    };
                };
                422: components["responses"]["UNPROCESSABLE_ENTITY"];
                default: components["responses"]["DEFAULT_ERROR"];
            };
        };
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/recoveries/card/open": {
        parameters: {
            query?: never;
            header?: Record<string, string>;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Rentrer avec la carte et un nouveau code. Le même téléphone peut renvoyer pendant 24 heures. */
        post: {
            parameters: {
                query?: never;
                header?: Record<string, string>;
                path?: never;
                cookie?: never;
            };
            requestBody: {
                content: {
                    "application/json": components["schemas"]["AccountsOpenByCard"];
                };
            };
            responses: {
                /** @description OK */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["AccountsBack"];
                    };
                };
                422: components["responses"]["UNPROCESSABLE_ENTITY"];
                default: components["responses"]["DEFAULT_ERROR"];
            };
        };
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/recoveries/mine": {
        parameters: {
            query?: never;
            header?: Record<string, string>;
            path?: never;
            cookie?: never;
        };
        /** Ce qui a été demandé avec ma carte. */
        get: {
            parameters: {
                query?: never;
                header?: Record<string, string>;
                path?: never;
                cookie?: never;
            };
            requestBody?: never;
            responses: {
                /** @description OK */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["AccountsMyRecoveries"];
                    };
                };
                default: components["responses"]["DEFAULT_ERROR"];
            };
        };
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/recoveries/mine/stop": {
        parameters: {
            query?: never;
            header?: Record<string, string>;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Ce n'est pas moi : arrêter. */
        post: {
            parameters: {
                query?: never;
                header?: Record<string, string>;
                path?: never;
                cookie?: never;
            };
            requestBody?: never;
            responses: {
                /** @description No Content */
                204: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content?: never;
                };
                default: components["responses"]["DEFAULT_ERROR"];
            };
        };
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/recoveries/stop": {
        parameters: {
            query?: never;
            header?: Record<string, string>;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Ce n'est pas moi : arrêter, depuis le lien d'un message. */
        post: {
            parameters: {
                query?: never;
                header?: Record<string, string>;
                path?: never;
                cookie?: never;
            };
            requestBody: {
                content: {
                    "application/json": components["schemas"]["AccountsStop"];
                };
            };
            responses: {
                /** @description OK */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["AccountsStopped"];
                    };
                };
                422: components["responses"]["UNPROCESSABLE_ENTITY"];
                default: components["responses"]["DEFAULT_ERROR"];
            };
        };
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/recoveries/team": {
        parameters: {
            query?: never;
            header?: Record<string, string>;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Demander à l'équipe, sur le nouveau téléphone : un code à montrer. Jamais rejoué. */
        post: {
            parameters: {
                query?: never;
                header?: Record<string, string>;
                path?: never;
                cookie?: never;
            };
            requestBody: {
                content: {
                    "application/json": components["schemas"]["AccountsAskTeam"];
                };
            };
            responses: {
                /** @description OK */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["AccountsAsked"];
                    };
                };
                422: components["responses"]["UNPROCESSABLE_ENTITY"];
                default: components["responses"]["DEFAULT_ERROR"];
            };
        };
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/recoveries/team/give-up": {
        parameters: {
            query?: never;
            header?: Record<string, string>;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Ne plus demander. */
        post: {
            parameters: {
                query?: never;
                header?: Record<string, string>;
                path?: never;
                cookie?: never;
            };
            requestBody: {
                content: {
                    "application/json": components["schemas"]["AccountsAskingSecret"];
                };
            };
            responses: {
                /** @description No Content */
                204: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content?: never;
                };
                422: components["responses"]["UNPROCESSABLE_ENTITY"];
                default: components["responses"]["DEFAULT_ERROR"];
            };
        };
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/recoveries/team/look": {
        parameters: {
            query?: never;
            header?: Record<string, string>;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Où en est la demande de ce téléphone. */
        post: {
            parameters: {
                query?: never;
                header?: Record<string, string>;
                path?: never;
                cookie?: never;
            };
            requestBody: {
                content: {
                    "application/json": components["schemas"]["AccountsAskingSecret"];
                };
            };
            responses: {
                /** @description OK */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["AccountsStand"];
                    };
                };
                422: components["responses"]["UNPROCESSABLE_ENTITY"];
                default: components["responses"]["DEFAULT_ERROR"];
            };
        };
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/recoveries/team/open": {
        parameters: {
            query?: never;
            header?: Record<string, string>;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Rentrer avec les deux signatures et un nouveau code. Le même téléphone peut renvoyer pendant 24 heures. */
        post: {
            parameters: {
                query?: never;
                header?: Record<string, string>;
                path?: never;
                cookie?: never;
            };
            requestBody: {
                content: {
                    "application/json": components["schemas"]["AccountsOpenBySecret"];
                };
            };
            responses: {
                /** @description OK */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["AccountsBack"];
                    };
                };
                422: components["responses"]["UNPROCESSABLE_ENTITY"];
                default: components["responses"]["DEFAULT_ERROR"];
            };
        };
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/reopenings": {
        parameters: {
            query?: never;
            header?: Record<string, string>;
            path?: never;
            cookie?: never;
        };
        /** Qui attend de rentrer, dans mes équipes. */
        get: {
            parameters: {
                query?: never;
                header?: Record<string, string>;
                path?: never;
                cookie?: never;
            };
            requestBody?: never;
            responses: {
                /** @description OK */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["AccountsReopening"][];
                    };
                };
                default: components["responses"]["DEFAULT_ERROR"];
            };
        };
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/reopenings/{asking_id}/finish": {
        parameters: {
            query?: never;
            header?: Record<string, string>;
            path: {
                asking_id: string;
            };
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Le délai est passé : le nouveau téléphone peut entrer. */
        post: {
            parameters: {
                query?: never;
                header?: Record<string, string>;
                path: {
                    asking_id: string;
                };
                cookie?: never;
            };
            requestBody?: never;
            responses: {
                /** @description No Content */
                204: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content?: never;
                };
                default: components["responses"]["DEFAULT_ERROR"];
            };
        };
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/reopenings/{asking_id}/refuse": {
        parameters: {
            query?: never;
            header?: Record<string, string>;
            path: {
                asking_id: string;
            };
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Ce n'est pas cette personne : personne ne signe plus. */
        post: {
            parameters: {
                query?: never;
                header?: Record<string, string>;
                path: {
                    asking_id: string;
                };
                cookie?: never;
            };
            requestBody?: never;
            responses: {
                /** @description No Content */
                204: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content?: never;
                };
                default: components["responses"]["DEFAULT_ERROR"];
            };
        };
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/reopenings/{asking_id}/sign": {
        parameters: {
            query?: never;
            header?: Record<string, string>;
            path: {
                asking_id: string;
            };
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Deuxième signature. */
        post: {
            parameters: {
                query?: never;
                header?: Record<string, string>;
                path: {
                    asking_id: string;
                };
                cookie?: never;
            };
            requestBody?: never;
            responses: {
                /** @description No Content */
                204: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content?: never;
                };
                default: components["responses"]["DEFAULT_ERROR"];
            };
        };
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/reports": {
        parameters: {
            query?: never;
            header?: Record<string, string>;
            path?: never;
            cookie?: never;
        };
        /** Mes signalements : envoyés, lus, traités. */
        get: {
            parameters: {
                query?: never;
                header?: Record<string, string>;
                path?: never;
                cookie?: never;
            };
            requestBody?: never;
            responses: {
                /** @description OK */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["ProtectionStatuses"];
                    };
                };
                default: components["responses"]["DEFAULT_ERROR"];
            };
        };
        put?: never;
        /** Signaler un message, une personne, une inquiétude. */
        post: {
            parameters: {
                query?: never;
                header?: Record<string, string>;
                path?: never;
                cookie?: never;
            };
            requestBody: {
                content: {
                    "application/json": components["schemas"]["ProtectionReportAsk"];
                };
            };
            responses: {
                /** @description Created */
                201: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["ProtectionStatus"];
                    };
                };
                /** @description C'est reçu d'un téléphone fermé : rien n'est relu. */
                204: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content?: never;
                };
                422: components["responses"]["UNPROCESSABLE_ENTITY"];
                default: components["responses"]["DEFAULT_ERROR"];
            };
        };
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/reports/team": {
        parameters: {
            query?: never;
            header?: Record<string, string>;
            path?: never;
            cookie?: never;
        };
        /** Les signalements qui concernent mes équipes : leur âge, lus ou non, rien d'autre. */
        get: {
            parameters: {
                query?: never;
                header?: Record<string, string>;
                path?: never;
                cookie?: never;
            };
            requestBody?: never;
            responses: {
                /** @description OK */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["ProtectionTeamStatuses"];
                    };
                };
                default: components["responses"]["DEFAULT_ERROR"];
            };
        };
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/reports/{report_id}/reason": {
        parameters: {
            query?: never;
            header?: Record<string, string>;
            path: {
                report_id: string;
            };
            cookie?: never;
        };
        get?: never;
        /** Dire pourquoi, après. Rien n'est obligatoire. */
        put: {
            parameters: {
                query?: never;
                header?: Record<string, string>;
                path: {
                    report_id: string;
                };
                cookie?: never;
            };
            requestBody: {
                content: {
                    "application/json": components["schemas"]["ProtectionReason"];
                };
            };
            responses: {
                /** @description No Content */
                204: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content?: never;
                };
                422: components["responses"]["UNPROCESSABLE_ENTITY"];
                default: components["responses"]["DEFAULT_ERROR"];
            };
        };
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/rights": {
        parameters: {
            query?: never;
            header?: Record<string, string>;
            path?: never;
            cookie?: never;
        };
        /** Les droits, leurs conditions et les questions qui les décident, avec les montants du jour. */
        get: {
            parameters: {
                query?: never;
                header?: Record<string, string>;
                path?: never;
                cookie?: never;
            };
            requestBody?: never;
            responses: {
                /** @description OK */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["Rights"];
                    };
                };
                default: components["responses"]["DEFAULT_ERROR"];
            };
        };
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/safe/consents": {
        parameters: {
            query?: never;
            header?: Record<string, string>;
            path?: never;
            cookie?: never;
        };
        /** Ce que tu acceptes pour tes papiers. */
        get: {
            parameters: {
                query?: never;
                header?: Record<string, string>;
                path?: never;
                cookie?: never;
            };
            requestBody?: never;
            responses: {
                /** @description OK */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["DocumentsSafeConsents"];
                    };
                };
                default: components["responses"]["DEFAULT_ERROR"];
            };
        };
        /** Dire oui ou non ; on peut changer d'avis. */
        put: {
            parameters: {
                query?: never;
                header?: Record<string, string>;
                path?: never;
                cookie?: never;
            };
            requestBody: {
                content: {
                    "application/json": components["schemas"]["DocumentsSay"];
                };
            };
            responses: {
                /** @description OK */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["DocumentsSafeConsents"];
                    };
                };
                422: components["responses"]["UNPROCESSABLE_ENTITY"];
                default: components["responses"]["DEFAULT_ERROR"];
            };
        };
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/safe/deposits": {
        parameters: {
            query?: never;
            header?: Record<string, string>;
            path?: never;
            cookie?: never;
        };
        /** Les papiers qu'on a déposés pour moi, à accepter ou à refuser. */
        get: {
            parameters: {
                query?: never;
                header?: Record<string, string>;
                path?: never;
                cookie?: never;
            };
            requestBody?: never;
            responses: {
                /** @description OK */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["DocumentsDeposits"];
                    };
                };
                default: components["responses"]["DEFAULT_ERROR"];
            };
        };
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/safe/deposits/{deposit_id}/accept": {
        parameters: {
            query?: never;
            header?: Record<string, string>;
            path: {
                deposit_id: string;
            };
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Garder ce papier : il est à moi. */
        post: {
            parameters: {
                query?: never;
                header?: Record<string, string>;
                path: {
                    deposit_id: string;
                };
                cookie?: never;
            };
            requestBody: {
                content: {
                    "application/json": components["schemas"]["DocumentsAccept"];
                };
            };
            responses: {
                /** @description OK */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["DocumentsAccepted"];
                    };
                };
                422: components["responses"]["UNPROCESSABLE_ENTITY"];
                default: components["responses"]["DEFAULT_ERROR"];
            };
        };
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/safe/deposits/{deposit_id}/pages/{number}": {
        parameters: {
            query?: never;
            header?: Record<string, string>;
            path: {
                deposit_id: string;
                number: number;
            };
            cookie?: never;
        };
        /** Voir une page avant de répondre. */
        get: {
            parameters: {
                query?: never;
                header?: Record<string, string>;
                path: {
                    deposit_id: string;
                    number: number;
                };
                cookie?: never;
            };
            requestBody?: never;
            responses: {
                /** @description OK */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content?: never;
                };
                default: components["responses"]["DEFAULT_ERROR"];
            };
        };
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/safe/deposits/{deposit_id}/refuse": {
        parameters: {
            query?: never;
            header?: Record<string, string>;
            path: {
                deposit_id: string;
            };
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Dire non : ce papier ne peut plus être lu par personne. */
        post: {
            parameters: {
                query?: never;
                header?: Record<string, string>;
                path: {
                    deposit_id: string;
                };
                cookie?: never;
            };
            requestBody?: never;
            responses: {
                /** @description No Content */
                204: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content?: never;
                };
                default: components["responses"]["DEFAULT_ERROR"];
            };
        };
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/safe/export": {
        parameters: {
            query?: never;
            header?: Record<string, string>;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Tous mes papiers, mes numéros et mon journal dans un dossier ZIP qui se lit sans nous. */
        post: {
            parameters: {
                query?: never;
                header?: Record<string, string>;
                path?: never;
                cookie?: never;
            };
            requestBody?: never;
            responses: {
                /** @description OK */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content?: never;
                };
                default: components["responses"]["DEFAULT_ERROR"];
            };
        };
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/safe/import": {
        parameters: {
            query?: never;
            header?: Record<string, string>;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Remettre les papiers d'une copie. La même copie deux fois n'ajoute rien la seconde. */
        post: {
            parameters: {
                query?: never;
                header?: Record<string, string>;
                path?: never;
                cookie?: never;
            };
            requestBody?: {
                content: {
                    "application/octet-stream": string;
                };
            };
            responses: {
                /** @description OK */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["DocumentsBrought"];
                    };
                };
                default: components["responses"]["DEFAULT_ERROR"];
            };
        };
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/safe/numbers": {
        parameters: {
            query?: never;
            header?: Record<string, string>;
            path?: never;
            cookie?: never;
        };
        /** Mes numéros, par leur nom. */
        get: {
            parameters: {
                query?: never;
                header?: Record<string, string>;
                path?: never;
                cookie?: never;
            };
            requestBody?: never;
            responses: {
                /** @description OK */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["DocumentsNumbers"];
                    };
                };
                default: components["responses"]["DEFAULT_ERROR"];
            };
        };
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/safe/numbers/{number_id}": {
        parameters: {
            query?: never;
            header?: Record<string, string>;
            path: {
                number_id: string;
            };
            cookie?: never;
        };
        get?: never;
        /** Garder un numéro, ou changer celui-ci (If-Match : la version lue). */
        put: {
            parameters: {
                query?: never;
                header?: Record<string, string>;
                path: {
                    number_id: string;
                };
                cookie?: never;
            };
            requestBody: {
                content: {
                    "application/json": components["schemas"]["DocumentsNumberSaid"];
                };
            };
            responses: {
                /** @description OK */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["DocumentsNumber"];
                    };
                };
                422: components["responses"]["UNPROCESSABLE_ENTITY"];
                default: components["responses"]["DEFAULT_ERROR"];
            };
        };
        post?: never;
        /** Supprimer un numéro : il n'en reste rien. */
        delete: {
            parameters: {
                query?: never;
                header?: Record<string, string>;
                path: {
                    number_id: string;
                };
                cookie?: never;
            };
            requestBody?: never;
            responses: {
                /** @description No Content */
                204: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content?: never;
                };
                default: components["responses"]["DEFAULT_ERROR"];
            };
        };
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/safe/paper-requests": {
        parameters: {
            query?: never;
            header?: Record<string, string>;
            path?: never;
            cookie?: never;
        };
        /** Les papiers qu'on me demande. */
        get: {
            parameters: {
                query?: never;
                header?: Record<string, string>;
                path?: never;
                cookie?: never;
            };
            requestBody?: never;
            responses: {
                /** @description OK */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["DocumentsRequests"];
                    };
                };
                default: components["responses"]["DEFAULT_ERROR"];
            };
        };
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/safe/paper-requests/{request_id}/answer": {
        parameters: {
            query?: never;
            header?: Record<string, string>;
            path: {
                request_id: string;
            };
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Montrer un papier, ou dire non. */
        post: {
            parameters: {
                query?: never;
                header?: Record<string, string>;
                path: {
                    request_id: string;
                };
                cookie?: never;
            };
            requestBody: {
                content: {
                    "application/json": components["schemas"]["DocumentsAnswer"];
                };
            };
            responses: {
                /** @description OK */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["DocumentsAnswered"];
                    };
                };
                422: components["responses"]["UNPROCESSABLE_ENTITY"];
                default: components["responses"]["DEFAULT_ERROR"];
            };
        };
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/safe/sheets": {
        parameters: {
            query?: never;
            header?: Record<string, string>;
            path?: never;
            cookie?: never;
        };
        /** Mes pages : banque, budget, logement. */
        get: {
            parameters: {
                query?: never;
                header?: Record<string, string>;
                path?: never;
                cookie?: never;
            };
            requestBody?: never;
            responses: {
                /** @description OK */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["HouseholdSheets"];
                    };
                };
                default: components["responses"]["DEFAULT_ERROR"];
            };
        };
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/safe/sheets/{kind}": {
        parameters: {
            query?: never;
            header?: Record<string, string>;
            path: {
                kind: string;
            };
            cookie?: never;
        };
        get?: never;
        put?: never;
        post?: never;
        /** Supprimer une page : il n'en reste rien. */
        delete: {
            parameters: {
                query?: never;
                header?: Record<string, string>;
                path: {
                    kind: string;
                };
                cookie?: never;
            };
            requestBody?: never;
            responses: {
                /** @description No Content */
                204: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content?: never;
                };
                default: components["responses"]["DEFAULT_ERROR"];
            };
        };
        options?: never;
        head?: never;
        /** Changer ma page (bank, budget ou home) : ce qui n'est pas nommé reste, null efface. */
        patch: {
            parameters: {
                query?: never;
                header?: Record<string, string>;
                path: {
                    kind: string;
                };
                cookie?: never;
            };
            requestBody: {
                content: {
                    "application/json": Record<string, never>;
                };
            };
            responses: {
                /** @description OK */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["HouseholdSheet"];
                    };
                };
                default: components["responses"]["DEFAULT_ERROR"];
            };
        };
        trace?: never;
    };
    "/api/v1/safe/trace": {
        parameters: {
            query?: never;
            header?: Record<string, string>;
            path?: never;
            cookie?: never;
        };
        /** Qui a fait quoi dans mes papiers, en mots simples : tout, un papier, ou une personne. */
        get: {
            parameters: {
                query?: {
                    after?: string | null;
                    limit?: number;
                    document_id?: string | null;
                    person_id?: string | null;
                };
                header?: Record<string, string>;
                path?: never;
                cookie?: never;
            };
            requestBody?: never;
            responses: {
                /** @description OK */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["DocumentsTrace"];
                    };
                };
                422: components["responses"]["UNPROCESSABLE_ENTITY"];
                default: components["responses"]["DEFAULT_ERROR"];
            };
        };
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/safe/trace/download": {
        parameters: {
            query?: never;
            header?: Record<string, string>;
            path?: never;
            cookie?: never;
        };
        /** Garder mon journal : une page qui se lit sans réseau. */
        get: {
            parameters: {
                query?: never;
                header?: Record<string, string>;
                path?: never;
                cookie?: never;
            };
            requestBody?: never;
            responses: {
                /** @description OK */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content?: never;
                };
                default: components["responses"]["DEFAULT_ERROR"];
            };
        };
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/safes/thin": {
        parameters: {
            query?: never;
            header?: Record<string, string>;
            path?: never;
            cookie?: never;
        };
        /** Jeunes de mes équipes qui ne pourraient pas rentrer sans leur téléphone. */
        get: {
            parameters: {
                query?: never;
                header?: Record<string, string>;
                path?: never;
                cookie?: never;
            };
            requestBody?: never;
            responses: {
                /** @description OK */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["AccountsYouthName"][];
                    };
                };
                default: components["responses"]["DEFAULT_ERROR"];
            };
        };
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/session": {
        parameters: {
            query?: never;
            header?: Record<string, string>;
            path?: never;
            cookie?: never;
        };
        /** Inconnu, connu ou ouvert. */
        get: {
            parameters: {
                query?: never;
                header?: Record<string, string>;
                path?: never;
                cookie?: never;
            };
            requestBody?: never;
            responses: {
                /** @description OK */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["AccountsSession"];
                    };
                };
                default: components["responses"]["DEFAULT_ERROR"];
            };
        };
        put?: never;
        /** Entrer avec une preuve. Jamais rejoué. */
        post: {
            parameters: {
                query?: never;
                header?: Record<string, string>;
                path?: never;
                cookie?: never;
            };
            requestBody: {
                content: {
                    "application/json": components["schemas"]["AccountsProof"];
                };
            };
            responses: {
                /** @description OK */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["AccountsSession"];
                    };
                };
                422: components["responses"]["UNPROCESSABLE_ENTITY"];
                default: components["responses"]["DEFAULT_ERROR"];
            };
        };
        /** Sortir : la session finit, ce qui a été lu s'efface. */
        delete: {
            parameters: {
                query?: never;
                header?: Record<string, string>;
                path?: never;
                cookie?: never;
            };
            requestBody?: never;
            responses: {
                /** @description No Content */
                204: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content?: never;
                };
                default: components["responses"]["DEFAULT_ERROR"];
            };
        };
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/session/challenges": {
        parameters: {
            query?: never;
            header?: Record<string, string>;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Ce que le téléphone doit signer. La même réponse pour une serrure qui n'existe pas. */
        post: {
            parameters: {
                query?: never;
                header?: Record<string, string>;
                path?: never;
                cookie?: never;
            };
            requestBody: {
                content: {
                    "application/json": components["schemas"]["AccountsChallengeAsk"];
                };
            };
            responses: {
                /** @description OK */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["AccountsChallenge"];
                    };
                };
                422: components["responses"]["UNPROCESSABLE_ENTITY"];
                default: components["responses"]["DEFAULT_ERROR"];
            };
        };
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/session/lock": {
        parameters: {
            query?: never;
            header?: Record<string, string>;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Fermer : il faudra le code pour rouvrir. */
        post: {
            parameters: {
                query?: never;
                header?: Record<string, string>;
                path?: never;
                cookie?: never;
            };
            requestBody?: never;
            responses: {
                /** @description OK */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["AccountsSession"];
                    };
                };
                default: components["responses"]["DEFAULT_ERROR"];
            };
        };
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/session/step-up": {
        parameters: {
            query?: never;
            header?: Record<string, string>;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Confirmer que c'est bien soi (moins de 5 minutes). Jamais rejoué. */
        post: {
            parameters: {
                query?: never;
                header?: Record<string, string>;
                path?: never;
                cookie?: never;
            };
            requestBody: {
                content: {
                    "application/json": components["schemas"]["AccountsProof"];
                };
            };
            responses: {
                /** @description OK */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["AccountsSession"];
                    };
                };
                422: components["responses"]["UNPROCESSABLE_ENTITY"];
                default: components["responses"]["DEFAULT_ERROR"];
            };
        };
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/sessions": {
        parameters: {
            query?: never;
            header?: Record<string, string>;
            path?: never;
            cookie?: never;
        };
        /** Où je suis connecté. */
        get: {
            parameters: {
                query?: never;
                header?: Record<string, string>;
                path?: never;
                cookie?: never;
            };
            requestBody?: never;
            responses: {
                /** @description OK */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["AccountsOneSession"][];
                    };
                };
                default: components["responses"]["DEFAULT_ERROR"];
            };
        };
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/sessions/{session_id}": {
        parameters: {
            query?: never;
            header?: Record<string, string>;
            path: {
                session_id: string;
            };
            cookie?: never;
        };
        get?: never;
        put?: never;
        post?: never;
        /** Finir une de mes sessions. */
        delete: {
            parameters: {
                query?: never;
                header?: Record<string, string>;
                path: {
                    session_id: string;
                };
                cookie?: never;
            };
            requestBody?: never;
            responses: {
                /** @description No Content */
                204: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content?: never;
                };
                default: components["responses"]["DEFAULT_ERROR"];
            };
        };
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/shared": {
        parameters: {
            query?: never;
            header?: Record<string, string>;
            path?: never;
            cookie?: never;
        };
        /** Les papiers qu'on me montre aujourd'hui. */
        get: {
            parameters: {
                query?: {
                    youth_id?: string | null;
                };
                header?: Record<string, string>;
                path?: never;
                cookie?: never;
            };
            requestBody?: never;
            responses: {
                /** @description OK */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["DocumentsSharedList"];
                    };
                };
                422: components["responses"]["UNPROCESSABLE_ENTITY"];
                default: components["responses"]["DEFAULT_ERROR"];
            };
        };
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/shared/{grant_id}": {
        parameters: {
            query?: never;
            header?: Record<string, string>;
            path: {
                grant_id: string;
            };
            cookie?: never;
        };
        /** Un papier qu'on me montre : son nom, ses pages, jusqu'à quand. */
        get: {
            parameters: {
                query?: never;
                header?: Record<string, string>;
                path: {
                    grant_id: string;
                };
                cookie?: never;
            };
            requestBody?: never;
            responses: {
                /** @description OK */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["DocumentsShared"];
                    };
                };
                default: components["responses"]["DEFAULT_ERROR"];
            };
        };
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/shared/{grant_id}/content": {
        parameters: {
            query?: never;
            header?: Record<string, string>;
            path: {
                grant_id: string;
            };
            cookie?: never;
        };
        /** Prendre une copie, quand la personne l'a permis. */
        get: {
            parameters: {
                query?: never;
                header?: Record<string, string>;
                path: {
                    grant_id: string;
                };
                cookie?: never;
            };
            requestBody?: never;
            responses: {
                /** @description OK */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content?: never;
                };
                default: components["responses"]["DEFAULT_ERROR"];
            };
        };
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/shared/{grant_id}/pages/{number}": {
        parameters: {
            query?: never;
            header?: Record<string, string>;
            path: {
                grant_id: string;
                number: number;
            };
            cookie?: never;
        };
        /** Voir une page, avec sa marque : pour quoi, pour qui, depuis quand. */
        get: {
            parameters: {
                query?: never;
                header?: Record<string, string>;
                path: {
                    grant_id: string;
                    number: number;
                };
                cookie?: never;
            };
            requestBody?: never;
            responses: {
                /** @description OK */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content?: never;
                };
                default: components["responses"]["DEFAULT_ERROR"];
            };
        };
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/software-keys": {
        parameters: {
            query?: never;
            header?: Record<string, string>;
            path?: never;
            cookie?: never;
        };
        /** Mes clés : ce qu'elles lisent, leur dernier jour, quand elles ont servi. */
        get: {
            parameters: {
                query?: never;
                header?: Record<string, string>;
                path?: never;
                cookie?: never;
            };
            requestBody?: never;
            responses: {
                /** @description OK */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["ExchangeKeys"];
                    };
                };
                default: components["responses"]["DEFAULT_ERROR"];
            };
        };
        put?: never;
        /** Faire une clé. Demande une preuve de moins de 5 minutes ; la clé n'est montrée qu'une fois. */
        post: {
            parameters: {
                query?: never;
                header?: Record<string, string>;
                path?: never;
                cookie?: never;
            };
            requestBody: {
                content: {
                    "application/json": components["schemas"]["ExchangeKeyAsked"];
                };
            };
            responses: {
                /** @description Created */
                201: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["ExchangeKeyMade"];
                    };
                };
                422: components["responses"]["UNPROCESSABLE_ENTITY"];
                default: components["responses"]["DEFAULT_ERROR"];
            };
        };
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/software-keys/{key_id}": {
        parameters: {
            query?: never;
            header?: Record<string, string>;
            path: {
                key_id: string;
            };
            cookie?: never;
        };
        get?: never;
        put?: never;
        post?: never;
        /** Retirer une clé : elle n'ouvre plus rien. */
        delete: {
            parameters: {
                query?: never;
                header?: Record<string, string>;
                path: {
                    key_id: string;
                };
                cookie?: never;
            };
            requestBody?: never;
            responses: {
                /** @description No Content */
                204: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content?: never;
                };
                default: components["responses"]["DEFAULT_ERROR"];
            };
        };
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/software/appointments": {
        parameters: {
            query?: never;
            header?: Record<string, string>;
            path?: never;
            cookie?: never;
        };
        /** Les rendez-vous de ces dossiers, ou d'un seul : des heures et des états, sans objet ni lieu. */
        get: {
            parameters: {
                query?: {
                    after?: string | null;
                    limit?: number;
                    youth_id?: string | null;
                    /** @description Premier jour, sinon un mois en arrière */
                    first?: string | null;
                    /** @description Jour d'arrêt, non compris */
                    until?: string | null;
                };
                header?: Record<string, string>;
                path?: never;
                cookie?: never;
            };
            requestBody?: never;
            responses: {
                /** @description OK */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["ExchangeFedAppointments"];
                    };
                };
                422: components["responses"]["UNPROCESSABLE_ENTITY"];
                default: components["responses"]["DEFAULT_ERROR"];
            };
        };
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/software/milestones": {
        parameters: {
            query?: never;
            header?: Record<string, string>;
            path?: never;
            cookie?: never;
        };
        /** Les échéances de ces dossiers, ou d'un seul, avec leur état du jour. */
        get: {
            parameters: {
                query?: {
                    after?: string | null;
                    limit?: number;
                    youth_id?: string | null;
                };
                header?: Record<string, string>;
                path?: never;
                cookie?: never;
            };
            requestBody?: never;
            responses: {
                /** @description OK */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["ExchangeFedMilestones"];
                    };
                };
                422: components["responses"]["UNPROCESSABLE_ENTITY"];
                default: components["responses"]["DEFAULT_ERROR"];
            };
        };
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/software/youths": {
        parameters: {
            query?: never;
            header?: Record<string, string>;
            path?: never;
            cookie?: never;
        };
        /** Les dossiers suivis par qui a fait la clé : notre identifiant et le vôtre, sans nom. */
        get: {
            parameters: {
                query?: {
                    after?: string | null;
                    limit?: number;
                };
                header?: Record<string, string>;
                path?: never;
                cookie?: never;
            };
            requestBody?: never;
            responses: {
                /** @description OK */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["ExchangeFiles"];
                    };
                };
                422: components["responses"]["UNPROCESSABLE_ENTITY"];
                default: components["responses"]["DEFAULT_ERROR"];
            };
        };
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/support-requests": {
        parameters: {
            query?: never;
            header?: Record<string, string>;
            path?: never;
            cookie?: never;
        };
        /** Retours et demandes : ce qui attend une réponse de mon équipe. */
        get: {
            parameters: {
                query?: never;
                header?: Record<string, string>;
                path?: never;
                cookie?: never;
            };
            requestBody?: never;
            responses: {
                /** @description OK */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["SupportQueue"];
                    };
                };
                default: components["responses"]["DEFAULT_ERROR"];
            };
        };
        put?: never;
        /** Demander à revenir, une aide après 18 ans ou un entretien ; redite, la demande est complétée. */
        post: {
            parameters: {
                query?: never;
                header?: Record<string, string>;
                path?: never;
                cookie?: never;
            };
            requestBody: {
                content: {
                    "application/json": components["schemas"]["SupportWish"];
                };
            };
            responses: {
                /** @description No Content */
                204: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content?: never;
                };
                422: components["responses"]["UNPROCESSABLE_ENTITY"];
                default: components["responses"]["DEFAULT_ERROR"];
            };
        };
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/support-requests/{request_id}": {
        parameters: {
            query?: never;
            header?: Record<string, string>;
            path: {
                request_id: string;
            };
            cookie?: never;
        };
        /** Une demande : ce qui est demandé, ce qui a été répondu, et chaque geste avec son jour. */
        get: {
            parameters: {
                query?: never;
                header?: Record<string, string>;
                path: {
                    request_id: string;
                };
                cookie?: never;
            };
            requestBody?: never;
            responses: {
                /** @description OK */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["SupportAnswered"];
                    };
                };
                default: components["responses"]["DEFAULT_ERROR"];
            };
        };
        put?: never;
        post?: never;
        /** Retirer ma demande tant que personne n'a répondu. */
        delete: {
            parameters: {
                query?: never;
                header?: Record<string, string>;
                path: {
                    request_id: string;
                };
                cookie?: never;
            };
            requestBody?: never;
            responses: {
                /** @description No Content */
                204: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content?: never;
                };
                default: components["responses"]["DEFAULT_ERROR"];
            };
        };
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/support-requests/{request_id}/answer": {
        parameters: {
            query?: never;
            header?: Record<string, string>;
            path: {
                request_id: string;
            };
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Noter la décision, avec ses raisons et ses dates (If-Match). */
        post: {
            parameters: {
                query?: never;
                header?: Record<string, string>;
                path: {
                    request_id: string;
                };
                cookie?: never;
            };
            requestBody: {
                content: {
                    "application/json": components["schemas"]["SupportDecision"];
                };
            };
            responses: {
                /** @description OK */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["SupportAnswered"];
                    };
                };
                422: components["responses"]["UNPROCESSABLE_ENTITY"];
                default: components["responses"]["DEFAULT_ERROR"];
            };
        };
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/support-requests/{request_id}/contest.pdf": {
        parameters: {
            query?: never;
            header?: Record<string, string>;
            path: {
                request_id: string;
            };
            cookie?: never;
        };
        /** La lettre pour contester un refus, prête à signer. */
        get: {
            parameters: {
                query?: never;
                header?: Record<string, string>;
                path: {
                    request_id: string;
                };
                cookie?: never;
            };
            requestBody?: never;
            responses: {
                /** @description OK */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content?: never;
                };
                default: components["responses"]["DEFAULT_ERROR"];
            };
        };
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/support-requests/{request_id}/letter.pdf": {
        parameters: {
            query?: never;
            header?: Record<string, string>;
            path: {
                request_id: string;
            };
            cookie?: never;
        };
        /** La demande en lettre datée, avec son accusé d'enregistrement et la réponse. */
        get: {
            parameters: {
                query?: never;
                header?: Record<string, string>;
                path: {
                    request_id: string;
                };
                cookie?: never;
            };
            requestBody?: never;
            responses: {
                /** @description OK */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content?: never;
                };
                default: components["responses"]["DEFAULT_ERROR"];
            };
        };
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/support-requests/{request_id}/receipt": {
        parameters: {
            query?: never;
            header?: Record<string, string>;
            path: {
                request_id: string;
            };
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** J'ai lu, je m'en occupe : le jeune sait qui et quand. */
        post: {
            parameters: {
                query?: never;
                header?: Record<string, string>;
                path: {
                    request_id: string;
                };
                cookie?: never;
            };
            requestBody?: never;
            responses: {
                /** @description OK */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["SupportAnswered"];
                    };
                };
                default: components["responses"]["DEFAULT_ERROR"];
            };
        };
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/suspensions": {
        parameters: {
            query?: never;
            header?: Record<string, string>;
            path?: never;
            cookie?: never;
        };
        /** Les mentors suspendus. */
        get: {
            parameters: {
                query?: never;
                header?: Record<string, string>;
                path?: never;
                cookie?: never;
            };
            requestBody?: never;
            responses: {
                /** @description OK */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["ProtectionSuspensions"];
                    };
                };
                default: components["responses"]["DEFAULT_ERROR"];
            };
        };
        put?: never;
        /** Suspendre un mentor : ses sessions, ses binômes, ce qu'on lui partage, tout s'arrête ensemble. */
        post: {
            parameters: {
                query?: never;
                header?: Record<string, string>;
                path?: never;
                cookie?: never;
            };
            requestBody: {
                content: {
                    "application/json": components["schemas"]["ProtectionSuspend"];
                };
            };
            responses: {
                /** @description No Content */
                204: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content?: never;
                };
                422: components["responses"]["UNPROCESSABLE_ENTITY"];
                default: components["responses"]["DEFAULT_ERROR"];
            };
        };
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/suspensions/{suspension_id}/lift": {
        parameters: {
            query?: never;
            header?: Record<string, string>;
            path: {
                suspension_id: string;
            };
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Lever une suspension. */
        post: {
            parameters: {
                query?: never;
                header?: Record<string, string>;
                path: {
                    suspension_id: string;
                };
                cookie?: never;
            };
            requestBody?: never;
            responses: {
                /** @description No Content */
                204: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content?: never;
                };
                default: components["responses"]["DEFAULT_ERROR"];
            };
        };
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/team": {
        parameters: {
            query?: never;
            header?: Record<string, string>;
            path?: never;
            cookie?: never;
        };
        /** Les équipes que je dirige : qui en est, quels comptes sont ouverts, quels dossiers attendent. */
        get: {
            parameters: {
                query?: never;
                header?: Record<string, string>;
                path?: never;
                cookie?: never;
            };
            requestBody?: never;
            responses: {
                /** @description OK */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["DeskTeams"];
                    };
                };
                default: components["responses"]["DEFAULT_ERROR"];
            };
        };
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/team/members": {
        parameters: {
            query?: never;
            header?: Record<string, string>;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Ajouter un collègue à une équipe que je dirige. */
        post: {
            parameters: {
                query?: never;
                header?: Record<string, string>;
                path?: never;
                cookie?: never;
            };
            requestBody: {
                content: {
                    "application/json": components["schemas"]["DeskColleague"];
                };
            };
            responses: {
                /** @description Created */
                201: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["DeskTeams"];
                    };
                };
                422: components["responses"]["UNPROCESSABLE_ENTITY"];
                default: components["responses"]["DEFAULT_ERROR"];
            };
        };
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/teams/{team_id}/members/{person_id}/end": {
        parameters: {
            query?: never;
            header?: Record<string, string>;
            path: {
                team_id: string;
                person_id: string;
            };
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Mettre fin à la présence d'un collègue dans une équipe que je dirige. */
        post: {
            parameters: {
                query?: never;
                header?: Record<string, string>;
                path: {
                    team_id: string;
                    person_id: string;
                };
                cookie?: never;
            };
            requestBody: {
                content: {
                    "application/json": components["schemas"]["DeskEnd"];
                };
            };
            responses: {
                /** @description OK */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["DeskTeams"];
                    };
                };
                422: components["responses"]["UNPROCESSABLE_ENTITY"];
                default: components["responses"]["DEFAULT_ERROR"];
            };
        };
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/tickets": {
        parameters: {
            query?: never;
            header?: Record<string, string>;
            path?: never;
            cookie?: never;
        };
        /** Les signalements : ceux qui attendent, puis les derniers clos. */
        get: {
            parameters: {
                query?: never;
                header?: Record<string, string>;
                path?: never;
                cookie?: never;
            };
            requestBody?: never;
            responses: {
                /** @description OK */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["ProtectionTickets"];
                    };
                };
                default: components["responses"]["DEFAULT_ERROR"];
            };
        };
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/tickets/{report_id}": {
        parameters: {
            query?: never;
            header?: Record<string, string>;
            path: {
                report_id: string;
            };
            cookie?: never;
        };
        /** Un signalement et son extrait. L'ouvrir laisse une trace. */
        get: {
            parameters: {
                query?: never;
                header?: Record<string, string>;
                path: {
                    report_id: string;
                };
                cookie?: never;
            };
            requestBody?: never;
            responses: {
                /** @description OK */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["ProtectionTicket"];
                    };
                };
                default: components["responses"]["DEFAULT_ERROR"];
            };
        };
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/tickets/{report_id}/close": {
        parameters: {
            query?: never;
            header?: Record<string, string>;
            path: {
                report_id: string;
            };
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Clore, avec une issue. */
        post: {
            parameters: {
                query?: never;
                header?: Record<string, string>;
                path: {
                    report_id: string;
                };
                cookie?: never;
            };
            requestBody: {
                content: {
                    "application/json": components["schemas"]["ProtectionCloseTicket"];
                };
            };
            responses: {
                /** @description OK */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["ProtectionTicket"];
                    };
                };
                422: components["responses"]["UNPROCESSABLE_ENTITY"];
                default: components["responses"]["DEFAULT_ERROR"];
            };
        };
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/tickets/{report_id}/escalate": {
        parameters: {
            query?: never;
            header?: Record<string, string>;
            path: {
                report_id: string;
            };
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Décider de transmettre à la CRIP. */
        post: {
            parameters: {
                query?: never;
                header?: Record<string, string>;
                path: {
                    report_id: string;
                };
                cookie?: never;
            };
            requestBody: {
                content: {
                    "application/json": components["schemas"]["ProtectionWords"];
                };
            };
            responses: {
                /** @description OK */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["ProtectionTicket"];
                    };
                };
                422: components["responses"]["UNPROCESSABLE_ENTITY"];
                default: components["responses"]["DEFAULT_ERROR"];
            };
        };
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/tickets/{report_id}/notes": {
        parameters: {
            query?: never;
            header?: Record<string, string>;
            path: {
                report_id: string;
            };
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Noter ce qui a été fait ou appris. */
        post: {
            parameters: {
                query?: never;
                header?: Record<string, string>;
                path: {
                    report_id: string;
                };
                cookie?: never;
            };
            requestBody: {
                content: {
                    "application/json": components["schemas"]["ProtectionWords"];
                };
            };
            responses: {
                /** @description OK */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["ProtectionTicket"];
                    };
                };
                422: components["responses"]["UNPROCESSABLE_ENTITY"];
                default: components["responses"]["DEFAULT_ERROR"];
            };
        };
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/tickets/{report_id}/read": {
        parameters: {
            query?: never;
            header?: Record<string, string>;
            path: {
                report_id: string;
            };
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Accuser réception : c'est lu, quelqu'un s'en occupe. */
        post: {
            parameters: {
                query?: never;
                header?: Record<string, string>;
                path: {
                    report_id: string;
                };
                cookie?: never;
            };
            requestBody?: never;
            responses: {
                /** @description OK */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["ProtectionTicket"];
                    };
                };
                default: components["responses"]["DEFAULT_ERROR"];
            };
        };
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/tickets/{report_id}/sheet.pdf": {
        parameters: {
            query?: never;
            header?: Record<string, string>;
            path: {
                report_id: string;
            };
            cookie?: never;
        };
        /** La fiche à imprimer pour la CRIP. L'imprimer laisse une trace. */
        get: {
            parameters: {
                query?: never;
                header?: Record<string, string>;
                path: {
                    report_id: string;
                };
                cookie?: never;
            };
            requestBody?: never;
            responses: {
                /** @description OK */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content?: never;
                };
                default: components["responses"]["DEFAULT_ERROR"];
            };
        };
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/tickets/{report_id}/wider": {
        parameters: {
            query?: never;
            header?: Record<string, string>;
            path: {
                report_id: string;
            };
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Demander à lire plus que l'extrait : une deuxième personne signe. */
        post: {
            parameters: {
                query?: never;
                header?: Record<string, string>;
                path: {
                    report_id: string;
                };
                cookie?: never;
            };
            requestBody: {
                content: {
                    "application/json": components["schemas"]["ProtectionWhy"];
                };
            };
            responses: {
                /** @description OK */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["ProtectionTicket"];
                    };
                };
                422: components["responses"]["UNPROCESSABLE_ENTITY"];
                default: components["responses"]["DEFAULT_ERROR"];
            };
        };
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/transfers/{transfer_id}/consent": {
        parameters: {
            query?: never;
            header?: Record<string, string>;
            path: {
                transfer_id: string;
            };
            cookie?: never;
        };
        get?: never;
        /** Dire oui, partie par partie ; redit, c'est le dernier qui compte. */
        put: {
            parameters: {
                query?: never;
                header?: Record<string, string>;
                path: {
                    transfer_id: string;
                };
                cookie?: never;
            };
            requestBody: {
                content: {
                    "application/json": components["schemas"]["ExchangeConsent"];
                };
            };
            responses: {
                /** @description OK */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["ExchangeTransfer"];
                    };
                };
                /** @description C'est reçu d'un téléphone fermé : rien n'est relu. */
                204: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content?: never;
                };
                422: components["responses"]["UNPROCESSABLE_ENTITY"];
                default: components["responses"]["DEFAULT_ERROR"];
            };
        };
        post?: never;
        /** Dire non, ou reprendre son oui tant que rien n'est parti. */
        delete: {
            parameters: {
                query?: never;
                header?: Record<string, string>;
                path: {
                    transfer_id: string;
                };
                cookie?: never;
            };
            requestBody?: never;
            responses: {
                /** @description OK */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["ExchangeTransfer"];
                    };
                };
                /** @description C'est reçu d'un téléphone fermé : rien n'est relu. */
                204: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content?: never;
                };
                default: components["responses"]["DEFAULT_ERROR"];
            };
        };
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/transfers/{transfer_id}/file": {
        parameters: {
            query?: never;
            header?: Record<string, string>;
            path: {
                transfer_id: string;
            };
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Le fichier scellé et ses six mots, montrés une fois. Demande une preuve de moins de 5 minutes. */
        post: {
            parameters: {
                query?: never;
                header?: Record<string, string>;
                path: {
                    transfer_id: string;
                };
                cookie?: never;
            };
            requestBody?: never;
            responses: {
                /** @description OK */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["ExchangeSealed"];
                    };
                };
                default: components["responses"]["DEFAULT_ERROR"];
            };
        };
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/watched-pairs": {
        parameters: {
            query?: never;
            header?: Record<string, string>;
            path?: never;
            cookie?: never;
        };
        /** Les binômes à regarder, par des comptes ; aucun mot n'est lu. */
        get: {
            parameters: {
                query?: never;
                header?: Record<string, string>;
                path?: never;
                cookie?: never;
            };
            requestBody?: never;
            responses: {
                /** @description OK */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["ProtectionWatchedList"];
                    };
                };
                default: components["responses"]["DEFAULT_ERROR"];
            };
        };
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/ways-in": {
        parameters: {
            query?: never;
            header?: Record<string, string>;
            path?: never;
            cookie?: never;
        };
        /** Mes façons d'entrer. */
        get: {
            parameters: {
                query?: never;
                header?: Record<string, string>;
                path?: never;
                cookie?: never;
            };
            requestBody?: never;
            responses: {
                /** @description OK */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["AccountsWayIn"][];
                    };
                };
                default: components["responses"]["DEFAULT_ERROR"];
            };
        };
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/ways-in/card": {
        parameters: {
            query?: never;
            header?: Record<string, string>;
            path?: never;
            cookie?: never;
        };
        /** Ma carte de secours : faite, rangée. */
        get: {
            parameters: {
                query?: never;
                header?: Record<string, string>;
                path?: never;
                cookie?: never;
            };
            requestBody?: never;
            responses: {
                /** @description OK */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["AccountsCardState"];
                    };
                };
                default: components["responses"]["DEFAULT_ERROR"];
            };
        };
        put?: never;
        /** Faire ma carte ; celle d'avant ne sert plus. Montrée une fois, jamais rejouée. */
        post: {
            parameters: {
                query?: never;
                header?: Record<string, string>;
                path?: never;
                cookie?: never;
            };
            requestBody?: never;
            responses: {
                /** @description OK */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["AccountsDrawnCard"];
                    };
                };
                default: components["responses"]["DEFAULT_ERROR"];
            };
        };
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/ways-in/card/stowed": {
        parameters: {
            query?: never;
            header?: Record<string, string>;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Je l'ai rangée. */
        post: {
            parameters: {
                query?: never;
                header?: Record<string, string>;
                path?: never;
                cookie?: never;
            };
            requestBody?: never;
            responses: {
                /** @description No Content */
                204: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content?: never;
                };
                default: components["responses"]["DEFAULT_ERROR"];
            };
        };
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/ways-in/passphrase": {
        parameters: {
            query?: never;
            header?: Record<string, string>;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Tirer mes mots et mon second code. Montrés une fois ; ils servent après confirmation. Jamais rejoué. */
        post: {
            parameters: {
                query?: never;
                header?: Record<string, string>;
                path?: never;
                cookie?: never;
            };
            requestBody?: never;
            responses: {
                /** @description OK */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["AccountsShownWords"];
                    };
                };
                default: components["responses"]["DEFAULT_ERROR"];
            };
        };
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/ways-in/passphrase/confirm": {
        parameters: {
            query?: never;
            header?: Record<string, string>;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Confirmer le second code : mes mots servent. */
        post: {
            parameters: {
                query?: never;
                header?: Record<string, string>;
                path?: never;
                cookie?: never;
            };
            requestBody: {
                content: {
                    "application/json": components["schemas"]["AccountsConfirm"];
                };
            };
            responses: {
                /** @description No Content */
                204: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content?: never;
                };
                422: components["responses"]["UNPROCESSABLE_ENTITY"];
                default: components["responses"]["DEFAULT_ERROR"];
            };
        };
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/ways-in/phone": {
        parameters: {
            query?: never;
            header?: Record<string, string>;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Un carré pour mon deuxième téléphone, 10 minutes, une fois. Jamais rejoué. */
        post: {
            parameters: {
                query?: never;
                header?: Record<string, string>;
                path?: never;
                cookie?: never;
            };
            requestBody?: never;
            responses: {
                /** @description OK */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["AccountsSquare"];
                    };
                };
                default: components["responses"]["DEFAULT_ERROR"];
            };
        };
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/ways-in/phone/open": {
        parameters: {
            query?: never;
            header?: Record<string, string>;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Entrer sur mon deuxième téléphone, avec son code à lui. */
        post: {
            parameters: {
                query?: never;
                header?: Record<string, string>;
                path?: never;
                cookie?: never;
            };
            requestBody: {
                content: {
                    "application/json": components["schemas"]["AccountsOpenBySecret"];
                };
            };
            responses: {
                /** @description OK */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["AccountsBack"];
                    };
                };
                422: components["responses"]["UNPROCESSABLE_ENTITY"];
                default: components["responses"]["DEFAULT_ERROR"];
            };
        };
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/ways-in/{slot_id}": {
        parameters: {
            query?: never;
            header?: Record<string, string>;
            path: {
                slot_id: string;
            };
            cookie?: never;
        };
        get?: never;
        put?: never;
        post?: never;
        /** Enlever une façon d'entrer, sauf la dernière. */
        delete: {
            parameters: {
                query?: never;
                header?: Record<string, string>;
                path: {
                    slot_id: string;
                };
                cookie?: never;
            };
            requestBody?: never;
            responses: {
                /** @description No Content */
                204: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content?: never;
                };
                default: components["responses"]["DEFAULT_ERROR"];
            };
        };
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/wider-excerpts": {
        parameters: {
            query?: never;
            header?: Record<string, string>;
            path?: never;
            cookie?: never;
        };
        /** Les deuxièmes signatures que je peux donner. */
        get: {
            parameters: {
                query?: never;
                header?: Record<string, string>;
                path?: never;
                cookie?: never;
            };
            requestBody?: never;
            responses: {
                /** @description OK */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["ProtectionToSignList"];
                    };
                };
                default: components["responses"]["DEFAULT_ERROR"];
            };
        };
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/wider-excerpts/{asked_id}/sign": {
        parameters: {
            query?: never;
            header?: Record<string, string>;
            path: {
                asked_id: string;
            };
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Donner, ou refuser, la deuxième signature. */
        post: {
            parameters: {
                query?: never;
                header?: Record<string, string>;
                path: {
                    asked_id: string;
                };
                cookie?: never;
            };
            requestBody: {
                content: {
                    "application/json": components["schemas"]["ProtectionSign"];
                };
            };
            responses: {
                /** @description No Content */
                204: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content?: never;
                };
                422: components["responses"]["UNPROCESSABLE_ENTITY"];
                default: components["responses"]["DEFAULT_ERROR"];
            };
        };
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/youths": {
        parameters: {
            query?: never;
            header?: Record<string, string>;
            path?: never;
            cookie?: never;
        };
        /** Les jeunes que je suis, par nom. `q` cherche dans les noms, sans accent ni majuscule. */
        get: {
            parameters: {
                query?: {
                    /** @description `next` de la page lue */
                    after?: string;
                    limit?: number;
                    /** @description Mots d'un nom */
                    q?: string;
                };
                header?: Record<string, string>;
                path?: never;
                cookie?: never;
            };
            requestBody?: never;
            responses: {
                /** @description OK */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["PeopleYouths"];
                    };
                };
                default: components["responses"]["DEFAULT_ERROR"];
            };
        };
        put?: never;
        /** Ajouter un jeune à la main. */
        post: {
            parameters: {
                query?: never;
                header?: Record<string, string>;
                path?: never;
                cookie?: never;
            };
            requestBody: {
                content: {
                    "application/json": components["schemas"]["PeopleYouthAdd"];
                };
            };
            responses: {
                /** @description Created */
                201: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["PeopleYouthFile"];
                    };
                };
                422: components["responses"]["UNPROCESSABLE_ENTITY"];
                default: components["responses"]["DEFAULT_ERROR"];
            };
        };
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/youths/me/after-care": {
        parameters: {
            query?: never;
            header?: Record<string, string>;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post?: never;
        /** Je ne veux plus que mon ancienne équipe garde mon nom. Le droit au retour reste. */
        delete: {
            parameters: {
                query?: never;
                header?: Record<string, string>;
                path?: never;
                cookie?: never;
            };
            requestBody?: never;
            responses: {
                /** @description No Content */
                204: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content?: never;
                };
                default: components["responses"]["DEFAULT_ERROR"];
            };
        };
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/youths/me/answers": {
        parameters: {
            query?: never;
            header?: Record<string, string>;
            path?: never;
            cookie?: never;
        };
        /** Ce que j'ai déjà répondu, et ce que le dossier sait : rien n'est demandé deux fois. */
        get: {
            parameters: {
                query?: never;
                header?: Record<string, string>;
                path?: never;
                cookie?: never;
            };
            requestBody?: never;
            responses: {
                /** @description OK */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["RightsAnswers"];
                    };
                };
                default: components["responses"]["DEFAULT_ERROR"];
            };
        };
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        /** Répondre, ou reprendre une réponse (null) : les autres ne changent pas. */
        patch: {
            parameters: {
                query?: never;
                header?: Record<string, string>;
                path?: never;
                cookie?: never;
            };
            requestBody: {
                content: {
                    "application/json": components["schemas"]["RightsSaid"];
                };
            };
            responses: {
                /** @description OK */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["RightsAnswers"];
                    };
                };
                422: components["responses"]["UNPROCESSABLE_ENTITY"];
                default: components["responses"]["DEFAULT_ERROR"];
            };
        };
        trace?: never;
    };
    "/api/v1/youths/me/autonomy-project/editions/{number}/paper": {
        parameters: {
            query?: never;
            header?: Record<string, string>;
            path: {
                number: number;
            };
            cookie?: never;
        };
        get?: never;
        /** Garder le projet signé dans mes papiers. Demandé deux fois, il y est une fois. */
        put: {
            parameters: {
                query?: never;
                header?: Record<string, string>;
                path: {
                    number: number;
                };
                cookie?: never;
            };
            requestBody?: never;
            responses: {
                /** @description OK */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["Project"];
                    };
                };
                default: components["responses"]["DEFAULT_ERROR"];
            };
        };
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/youths/me/autonomy-project/lines/{line_id}/sight": {
        parameters: {
            query?: never;
            header?: Record<string, string>;
            path: {
                line_id: string;
            };
            cookie?: never;
        };
        get?: never;
        /** Montre un but et ses actions, ou ses mots, au mentor ; ou plus. */
        put: {
            parameters: {
                query?: never;
                header?: Record<string, string>;
                path: {
                    line_id: string;
                };
                cookie?: never;
            };
            requestBody: {
                content: {
                    "application/json": components["schemas"]["ProjectShow"];
                };
            };
            responses: {
                /** @description OK */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["ProjectLine"];
                    };
                };
                /** @description C'est reçu d'un téléphone fermé : rien n'est relu. */
                204: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content?: never;
                };
                422: components["responses"]["UNPROCESSABLE_ENTITY"];
                default: components["responses"]["DEFAULT_ERROR"];
            };
        };
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/youths/me/corrections": {
        parameters: {
            query?: never;
            header?: Record<string, string>;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Dire que quelque chose est faux dans mon dossier. */
        post: {
            parameters: {
                query?: never;
                header?: Record<string, string>;
                path?: never;
                cookie?: never;
            };
            requestBody: {
                content: {
                    "application/json": components["schemas"]["DeskCorrectionIn"];
                };
            };
            responses: {
                /** @description Created */
                201: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["DeskWritten"];
                    };
                };
                422: components["responses"]["UNPROCESSABLE_ENTITY"];
                default: components["responses"]["DEFAULT_ERROR"];
            };
        };
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/youths/me/mentoring/offers/{offer_id}/answer": {
        parameters: {
            query?: never;
            header?: Record<string, string>;
            path: {
                offer_id: string;
            };
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Répondre à une proposition : oui, non, plus tard. */
        post: {
            parameters: {
                query?: never;
                header?: Record<string, string>;
                path: {
                    offer_id: string;
                };
                cookie?: never;
            };
            requestBody: {
                content: {
                    "application/json": components["schemas"]["MentoringOfferAnswer"];
                };
            };
            responses: {
                /** @description OK */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["MentoringYouthMentoring"];
                    };
                };
                422: components["responses"]["UNPROCESSABLE_ENTITY"];
                default: components["responses"]["DEFAULT_ERROR"];
            };
        };
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/youths/me/pecule": {
        parameters: {
            query?: never;
            header?: Record<string, string>;
            path?: never;
            cookie?: never;
        };
        /** Une estimation, année par année, la plus récente d'abord : jamais une promesse. */
        get: {
            parameters: {
                query?: never;
                header?: Record<string, string>;
                path?: never;
                cookie?: never;
            };
            requestBody?: never;
            responses: {
                /** @description OK */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["Pecule"];
                    };
                };
                default: components["responses"]["DEFAULT_ERROR"];
            };
        };
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/youths/me/pecule/claim": {
        parameters: {
            query?: never;
            header?: Record<string, string>;
            path?: never;
            cookie?: never;
        };
        /** Où en est ma demande, et tout ce qu'il faut pour la faire. */
        get: {
            parameters: {
                query?: never;
                header?: Record<string, string>;
                path?: never;
                cookie?: never;
            };
            requestBody?: never;
            responses: {
                /** @description OK */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["PeculeClaim"];
                    };
                };
                default: components["responses"]["DEFAULT_ERROR"];
            };
        };
        put?: never;
        /** Dire où en est ma demande. */
        post: {
            parameters: {
                query?: never;
                header?: Record<string, string>;
                path?: never;
                cookie?: never;
            };
            requestBody: {
                content: {
                    "application/json": components["schemas"]["PeculeSaid"];
                };
            };
            responses: {
                /** @description No Content */
                204: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content?: never;
                };
                422: components["responses"]["UNPROCESSABLE_ENTITY"];
                default: components["responses"]["DEFAULT_ERROR"];
            };
        };
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/youths/me/pecule/file": {
        parameters: {
            query?: never;
            header?: Record<string, string>;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Le dossier à envoyer : lettre, liste, papiers en images. Fait à la demande, gardé nulle part ici. */
        post: {
            parameters: {
                query?: never;
                header?: Record<string, string>;
                path?: never;
                cookie?: never;
            };
            requestBody: {
                content: {
                    "application/json": components["schemas"]["PeculeFileAsked"];
                };
            };
            responses: {
                /** @description OK */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content?: never;
                };
                422: components["responses"]["UNPROCESSABLE_ENTITY"];
                default: components["responses"]["DEFAULT_ERROR"];
            };
        };
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/youths/me/pecule/sharing": {
        parameters: {
            query?: never;
            header?: Record<string, string>;
            path?: never;
            cookie?: never;
        };
        get?: never;
        /** Montrer la somme à mon référent, ou arrêter. */
        put: {
            parameters: {
                query?: never;
                header?: Record<string, string>;
                path?: never;
                cookie?: never;
            };
            requestBody: {
                content: {
                    "application/json": components["schemas"]["PeculeSharing"];
                };
            };
            responses: {
                /** @description No Content */
                204: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content?: never;
                };
                422: components["responses"]["UNPROCESSABLE_ENTITY"];
                default: components["responses"]["DEFAULT_ERROR"];
            };
        };
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/youths/me/pocket-card": {
        parameters: {
            query?: never;
            header?: Record<string, string>;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Ma carte de poche à imprimer, avec ce que j'ai choisi d'y écrire. Rien n'en est gardé. */
        post: {
            parameters: {
                query?: never;
                header?: Record<string, string>;
                path?: never;
                cookie?: never;
            };
            requestBody: {
                content: {
                    "application/json": components["schemas"]["RightsCard"];
                };
            };
            responses: {
                /** @description OK */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content?: never;
                };
                422: components["responses"]["UNPROCESSABLE_ENTITY"];
                default: components["responses"]["DEFAULT_ERROR"];
            };
        };
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/youths/me/readiness/{paper}": {
        parameters: {
            query?: never;
            header?: Record<string, string>;
            path: {
                paper: string;
            };
            cookie?: never;
        };
        get?: never;
        /** Dit au référent : j'ai ce papier, ou je ne l'ai plus. */
        put: {
            parameters: {
                query?: never;
                header?: Record<string, string>;
                path: {
                    paper: string;
                };
                cookie?: never;
            };
            requestBody: {
                content: {
                    "application/json": components["schemas"]["StepsSayReady"];
                };
            };
            responses: {
                /** @description OK */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["StepsReadiness"];
                    };
                };
                /** @description C'est reçu d'un téléphone fermé : rien n'est relu. */
                204: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content?: never;
                };
                422: components["responses"]["UNPROCESSABLE_ENTITY"];
                default: components["responses"]["DEFAULT_ERROR"];
            };
        };
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/youths/me/steps/{journey}/sight": {
        parameters: {
            query?: never;
            header?: Record<string, string>;
            path: {
                journey: string;
            };
            cookie?: never;
        };
        get?: never;
        /** Choisit qui voit cette démarche : le référent, le mentor. */
        put: {
            parameters: {
                query?: never;
                header?: Record<string, string>;
                path: {
                    journey: string;
                };
                cookie?: never;
            };
            requestBody: {
                content: {
                    "application/json": components["schemas"]["StepsSight"];
                };
            };
            responses: {
                /** @description OK */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["StepsJourneyProgress"];
                    };
                };
                /** @description C'est reçu d'un téléphone fermé : rien n'est relu. */
                204: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content?: never;
                };
                422: components["responses"]["UNPROCESSABLE_ENTITY"];
                default: components["responses"]["DEFAULT_ERROR"];
            };
        };
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/youths/me/support": {
        parameters: {
            query?: never;
            header?: Record<string, string>;
            path?: never;
            cookie?: never;
        };
        /** Jusqu'à quand demander de l'aide, et où en sont mes demandes. */
        get: {
            parameters: {
                query?: never;
                header?: Record<string, string>;
                path?: never;
                cookie?: never;
            };
            requestBody?: never;
            responses: {
                /** @description OK */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["SupportOwn"];
                    };
                };
                default: components["responses"]["DEFAULT_ERROR"];
            };
        };
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/youths/{youth_id}": {
        parameters: {
            query?: never;
            header?: Record<string, string>;
            path: {
                youth_id: string;
            };
            cookie?: never;
        };
        /** Identité, mesures, situation. L'ouverture par un adulte laisse une trace. */
        get: {
            parameters: {
                query?: never;
                header?: Record<string, string>;
                path: {
                    youth_id: string;
                };
                cookie?: never;
            };
            requestBody?: never;
            responses: {
                /** @description OK */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["PeopleYouthFile"];
                    };
                };
                default: components["responses"]["DEFAULT_ERROR"];
            };
        };
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        /** Corriger l'identité ou la situation (If-Match). */
        patch: {
            parameters: {
                query?: never;
                header?: Record<string, string>;
                path: {
                    youth_id: string;
                };
                cookie?: never;
            };
            requestBody: {
                content: {
                    "application/json": components["schemas"]["PeopleYouthEdit"];
                };
            };
            responses: {
                /** @description OK */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["PeopleYouthFile"];
                    };
                };
                422: components["responses"]["UNPROCESSABLE_ENTITY"];
                default: components["responses"]["DEFAULT_ERROR"];
            };
        };
        trace?: never;
    };
    "/api/v1/youths/{youth_id}/arrival": {
        parameters: {
            query?: never;
            header?: Record<string, string>;
            path: {
                youth_id: string;
            };
            cookie?: never;
        };
        /** D'où vient ce dossier, et les messages d'avant si le jeune les a laissés passer. */
        get: {
            parameters: {
                query?: never;
                header?: Record<string, string>;
                path: {
                    youth_id: string;
                };
                cookie?: never;
            };
            requestBody?: never;
            responses: {
                /** @description OK */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["ExchangeArrival"];
                    };
                };
                default: components["responses"]["DEFAULT_ERROR"];
            };
        };
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/youths/{youth_id}/autonomy-project": {
        parameters: {
            query?: never;
            header?: Record<string, string>;
            path: {
                youth_id: string;
            };
            cookie?: never;
        };
        /** Le projet : les six parties, les buts, les actions, les mots du jeune, les signatures. */
        get: {
            parameters: {
                query?: never;
                header?: Record<string, string>;
                path: {
                    youth_id: string;
                };
                cookie?: never;
            };
            requestBody?: never;
            responses: {
                /** @description OK */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["Project"];
                    };
                };
                default: components["responses"]["DEFAULT_ERROR"];
            };
        };
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/youths/{youth_id}/autonomy-project/editions": {
        parameters: {
            query?: never;
            header?: Record<string, string>;
            path: {
                youth_id: string;
            };
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Propose le projet à la signature, tel qu'il est maintenant. */
        post: {
            parameters: {
                query?: never;
                header?: Record<string, string>;
                path: {
                    youth_id: string;
                };
                cookie?: never;
            };
            requestBody?: never;
            responses: {
                /** @description OK */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["Project"];
                    };
                };
                default: components["responses"]["DEFAULT_ERROR"];
            };
        };
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/youths/{youth_id}/autonomy-project/editions/{number}": {
        parameters: {
            query?: never;
            header?: Record<string, string>;
            path: {
                youth_id: string;
                number: number;
            };
            cookie?: never;
        };
        /** Une version à signer ou signée, avec son texte. */
        get: {
            parameters: {
                query?: never;
                header?: Record<string, string>;
                path: {
                    youth_id: string;
                    number: number;
                };
                cookie?: never;
            };
            requestBody?: never;
            responses: {
                /** @description OK */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["ProjectWholeEdition"];
                    };
                };
                default: components["responses"]["DEFAULT_ERROR"];
            };
        };
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/youths/{youth_id}/autonomy-project/editions/{number}/changes": {
        parameters: {
            query?: never;
            header?: Record<string, string>;
            path: {
                youth_id: string;
                number: number;
            };
            cookie?: never;
        };
        /** Ce qui a changé depuis une version, jusqu'à une autre ou jusqu'à maintenant. */
        get: {
            parameters: {
                query?: {
                    against?: number | null;
                };
                header?: Record<string, string>;
                path: {
                    youth_id: string;
                    number: number;
                };
                cookie?: never;
            };
            requestBody?: never;
            responses: {
                /** @description OK */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["ProjectLineChanges"];
                    };
                };
                422: components["responses"]["UNPROCESSABLE_ENTITY"];
                default: components["responses"]["DEFAULT_ERROR"];
            };
        };
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/youths/{youth_id}/autonomy-project/editions/{number}/pdf": {
        parameters: {
            query?: never;
            header?: Record<string, string>;
            path: {
                youth_id: string;
                number: number;
            };
            cookie?: never;
        };
        /** La version en PDF accessible, avec les signatures et l'empreinte du texte. */
        get: {
            parameters: {
                query?: never;
                header?: Record<string, string>;
                path: {
                    youth_id: string;
                    number: number;
                };
                cookie?: never;
            };
            requestBody?: never;
            responses: {
                /** @description OK */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content?: never;
                };
                default: components["responses"]["DEFAULT_ERROR"];
            };
        };
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/youths/{youth_id}/autonomy-project/editions/{number}/signatures": {
        parameters: {
            query?: never;
            header?: Record<string, string>;
            path: {
                youth_id: string;
                number: number;
            };
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Signe le texte lu, nommé par son empreinte. */
        post: {
            parameters: {
                query?: never;
                header?: Record<string, string>;
                path: {
                    youth_id: string;
                    number: number;
                };
                cookie?: never;
            };
            requestBody: {
                content: {
                    "application/json": components["schemas"]["ProjectSign"];
                };
            };
            responses: {
                /** @description OK */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["Project"];
                    };
                };
                422: components["responses"]["UNPROCESSABLE_ENTITY"];
                default: components["responses"]["DEFAULT_ERROR"];
            };
        };
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/youths/{youth_id}/autonomy-project/lines/{line_id}": {
        parameters: {
            query?: never;
            header?: Record<string, string>;
            path: {
                youth_id: string;
                line_id: string;
            };
            cookie?: never;
        };
        get?: never;
        /** Écrit une ligne. If-Match : 0 pour une nouvelle, sinon la version lue. 412 : ce qui est écrit maintenant. */
        put: {
            parameters: {
                query?: never;
                header?: Record<string, string>;
                path: {
                    youth_id: string;
                    line_id: string;
                };
                cookie?: never;
            };
            requestBody: {
                content: {
                    "application/json": components["schemas"]["ProjectWriteLine"];
                };
            };
            responses: {
                /** @description OK */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["ProjectLine"];
                    };
                };
                /** @description C'est reçu d'un téléphone fermé : rien n'est relu. */
                204: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content?: never;
                };
                422: components["responses"]["UNPROCESSABLE_ENTITY"];
                default: components["responses"]["DEFAULT_ERROR"];
            };
        };
        post?: never;
        /** Enlève une ligne. Les mots du jeune sont effacés ; le reste peut être remis. */
        delete: {
            parameters: {
                query?: never;
                header?: Record<string, string>;
                path: {
                    youth_id: string;
                    line_id: string;
                };
                cookie?: never;
            };
            requestBody?: never;
            responses: {
                /** @description No Content */
                204: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content?: never;
                };
                default: components["responses"]["DEFAULT_ERROR"];
            };
        };
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/youths/{youth_id}/autonomy-project/lines/{line_id}/history": {
        parameters: {
            query?: never;
            header?: Record<string, string>;
            path: {
                youth_id: string;
                line_id: string;
            };
            cookie?: never;
        };
        /** Toutes les versions d'une ligne, la plus récente d'abord. */
        get: {
            parameters: {
                query?: never;
                header?: Record<string, string>;
                path: {
                    youth_id: string;
                    line_id: string;
                };
                cookie?: never;
            };
            requestBody?: never;
            responses: {
                /** @description OK */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["ProjectPastLines"];
                    };
                };
                default: components["responses"]["DEFAULT_ERROR"];
            };
        };
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/youths/{youth_id}/care-goes-on": {
        parameters: {
            query?: never;
            header?: Record<string, string>;
            path: {
                youth_id: string;
            };
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** La prise en charge a continué : la mesure et le suivi reprennent. */
        post: {
            parameters: {
                query?: never;
                header?: Record<string, string>;
                path: {
                    youth_id: string;
                };
                cookie?: never;
            };
            requestBody: {
                content: {
                    "application/json": components["schemas"]["SupportGoOn"];
                };
            };
            responses: {
                /** @description No Content */
                204: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content?: never;
                };
                422: components["responses"]["UNPROCESSABLE_ENTITY"];
                default: components["responses"]["DEFAULT_ERROR"];
            };
        };
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/youths/{youth_id}/channels": {
        parameters: {
            query?: never;
            header?: Record<string, string>;
            path: {
                youth_id: string;
            };
            cookie?: never;
        };
        /** Par où joindre un jeune que l'on suit. */
        get: {
            parameters: {
                query?: never;
                header?: Record<string, string>;
                path: {
                    youth_id: string;
                };
                cookie?: never;
            };
            requestBody?: never;
            responses: {
                /** @description OK */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["OutboxChannels"];
                    };
                };
                default: components["responses"]["DEFAULT_ERROR"];
            };
        };
        put?: never;
        /** Ajoute un numéro ou une adresse d'un jeune : un code part chez lui. */
        post: {
            parameters: {
                query?: never;
                header?: Record<string, string>;
                path: {
                    youth_id: string;
                };
                cookie?: never;
            };
            requestBody: {
                content: {
                    "application/json": components["schemas"]["OutboxNewChannel"];
                };
            };
            responses: {
                /** @description Created */
                201: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["OutboxChannel"];
                    };
                };
                422: components["responses"]["UNPROCESSABLE_ENTITY"];
                default: components["responses"]["DEFAULT_ERROR"];
            };
        };
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/youths/{youth_id}/corrections/{correction_id}/answer": {
        parameters: {
            query?: never;
            header?: Record<string, string>;
            path: {
                youth_id: string;
                correction_id: string;
            };
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Répondre à une demande de correction : corrigé, ou non et pourquoi. */
        post: {
            parameters: {
                query?: never;
                header?: Record<string, string>;
                path: {
                    youth_id: string;
                    correction_id: string;
                };
                cookie?: never;
            };
            requestBody: {
                content: {
                    "application/json": components["schemas"]["DeskAnswer"];
                };
            };
            responses: {
                /** @description OK */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["DeskWritten"];
                    };
                };
                422: components["responses"]["UNPROCESSABLE_ENTITY"];
                default: components["responses"]["DEFAULT_ERROR"];
            };
        };
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/youths/{youth_id}/deliveries": {
        parameters: {
            query?: never;
            header?: Record<string, string>;
            path: {
                youth_id: string;
            };
            cookie?: never;
        };
        /** Ce qui est parti vers un jeune, par quel moyen, et si c'est arrivé. Jamais les mots. */
        get: {
            parameters: {
                query?: {
                    subject_kind?: string | null;
                    subject_id?: string | null;
                };
                header?: Record<string, string>;
                path: {
                    youth_id: string;
                };
                cookie?: never;
            };
            requestBody?: never;
            responses: {
                /** @description OK */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["OutboxSayings"];
                    };
                };
                422: components["responses"]["UNPROCESSABLE_ENTITY"];
                default: components["responses"]["DEFAULT_ERROR"];
            };
        };
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/youths/{youth_id}/deposits": {
        parameters: {
            query?: never;
            header?: Record<string, string>;
            path: {
                youth_id: string;
            };
            cookie?: never;
        };
        /** Ce que j'ai déposé pour cette personne : quand, et si elle a répondu. */
        get: {
            parameters: {
                query?: never;
                header?: Record<string, string>;
                path: {
                    youth_id: string;
                };
                cookie?: never;
            };
            requestBody?: never;
            responses: {
                /** @description OK */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["DocumentsHandedList"];
                    };
                };
                default: components["responses"]["DEFAULT_ERROR"];
            };
        };
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/youths/{youth_id}/deposits/{deposit_id}": {
        parameters: {
            query?: never;
            header?: Record<string, string>;
            path: {
                youth_id: string;
                deposit_id: string;
            };
            cookie?: never;
        };
        get?: never;
        /** Déposer un papier, à accepter. Envoyé deux fois, déposé une fois. */
        put: {
            parameters: {
                query?: never;
                header?: {
                    /** @description base64url(JSON {type, title, issued_on?, expires_on?, holder?, side?, file_name?, flatten?}) */
                    "X-Cap18-Paper"?: string;
                };
                path: {
                    youth_id: string;
                    deposit_id: string;
                };
                cookie?: never;
            };
            requestBody?: {
                content: {
                    "application/octet-stream": string;
                };
            };
            responses: {
                /** @description OK */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["DocumentsHanded"];
                    };
                };
                /** @description Created */
                201: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["DocumentsHanded"];
                    };
                };
                default: components["responses"]["DEFAULT_ERROR"];
            };
        };
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/youths/{youth_id}/events": {
        parameters: {
            query?: never;
            header?: Record<string, string>;
            path: {
                youth_id: string;
            };
            cookie?: never;
        };
        /** Les douze événements qui changent les échéances : ceux que le dossier dit, et ce que chacun apporte. */
        get: {
            parameters: {
                query?: never;
                header?: Record<string, string>;
                path: {
                    youth_id: string;
                };
                cookie?: never;
            };
            requestBody?: never;
            responses: {
                /** @description OK */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["DeskEvents"];
                    };
                };
                default: components["responses"]["DEFAULT_ERROR"];
            };
        };
        put?: never;
        /** Dire qu'un événement a eu lieu (If-Match : version du dossier). Les échéances sont refaites aussitôt. */
        post: {
            parameters: {
                query?: never;
                header?: Record<string, string>;
                path: {
                    youth_id: string;
                };
                cookie?: never;
            };
            requestBody: {
                content: {
                    "application/json": components["schemas"]["DeskSaid"];
                };
            };
            responses: {
                /** @description OK */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["DeskEvents"];
                    };
                };
                422: components["responses"]["UNPROCESSABLE_ENTITY"];
                default: components["responses"]["DEFAULT_ERROR"];
            };
        };
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/youths/{youth_id}/events/foreseen": {
        parameters: {
            query?: never;
            header?: Record<string, string>;
            path: {
                youth_id: string;
            };
            cookie?: never;
        };
        /** Ce que cet événement changerait dans les échéances, avant de l'écrire. */
        get: {
            parameters: {
                query: {
                    event: string;
                    on: string;
                    basis?: string | null;
                    birth_date?: string | null;
                };
                header?: Record<string, string>;
                path: {
                    youth_id: string;
                };
                cookie?: never;
            };
            requestBody?: never;
            responses: {
                /** @description OK */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["DeskForeseen"];
                    };
                };
                422: components["responses"]["UNPROCESSABLE_ENTITY"];
                default: components["responses"]["DEFAULT_ERROR"];
            };
        };
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/youths/{youth_id}/file": {
        parameters: {
            query?: never;
            header?: Record<string, string>;
            path: {
                youth_id: string;
            };
            cookie?: never;
        };
        /** Le dossier d'un jeune. L'ouvrir laisse une ligne au journal. */
        get: {
            parameters: {
                query?: never;
                header?: Record<string, string>;
                path: {
                    youth_id: string;
                };
                cookie?: never;
            };
            requestBody?: never;
            responses: {
                /** @description OK */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["DeskFile"];
                    };
                };
                default: components["responses"]["DEFAULT_ERROR"];
            };
        };
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/youths/{youth_id}/follow-up": {
        parameters: {
            query?: never;
            header?: Record<string, string>;
            path: {
                youth_id: string;
            };
            cookie?: never;
        };
        /** Scolarité, santé, MDPH et contacts d'un dossier. Le jeune lit les siens. */
        get: {
            parameters: {
                query?: never;
                header?: Record<string, string>;
                path: {
                    youth_id: string;
                };
                cookie?: never;
            };
            requestBody?: never;
            responses: {
                /** @description OK */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["DeskFollowUp"];
                    };
                };
                default: components["responses"]["DEFAULT_ERROR"];
            };
        };
        /** Écrire le suivi, en entier (If-Match : sa version ; 0 la première fois). */
        put: {
            parameters: {
                query?: never;
                header?: Record<string, string>;
                path: {
                    youth_id: string;
                };
                cookie?: never;
            };
            requestBody: {
                content: {
                    "application/json": components["schemas"]["DeskFollowUpIn"];
                };
            };
            responses: {
                /** @description OK */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["DeskFollowUp"];
                    };
                };
                422: components["responses"]["UNPROCESSABLE_ENTITY"];
                default: components["responses"]["DEFAULT_ERROR"];
            };
        };
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/youths/{youth_id}/handovers": {
        parameters: {
            query?: never;
            header?: Record<string, string>;
            path: {
                youth_id: string;
            };
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Commencer une passation : prévue, remplacement, ou urgente. */
        post: {
            parameters: {
                query?: never;
                header?: Record<string, string>;
                path: {
                    youth_id: string;
                };
                cookie?: never;
            };
            requestBody: {
                content: {
                    "application/json": components["schemas"]["HandoversStart"];
                };
            };
            responses: {
                /** @description Created */
                201: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["HandoversHandover"];
                    };
                };
                422: components["responses"]["UNPROCESSABLE_ENTITY"];
                default: components["responses"]["DEFAULT_ERROR"];
            };
        };
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/youths/{youth_id}/handovers/referents": {
        parameters: {
            query?: never;
            header?: Record<string, string>;
            path: {
                youth_id: string;
            };
            cookie?: never;
        };
        /** À qui ce dossier peut passer. */
        get: {
            parameters: {
                query?: never;
                header?: Record<string, string>;
                path: {
                    youth_id: string;
                };
                cookie?: never;
            };
            requestBody?: never;
            responses: {
                /** @description OK */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["HandoversColleaguesOfFile"];
                    };
                };
                default: components["responses"]["DEFAULT_ERROR"];
            };
        };
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/youths/{youth_id}/interviews": {
        parameters: {
            query?: never;
            header?: Record<string, string>;
            path: {
                youth_id: string;
            };
            cookie?: never;
        };
        /** Les entretiens d'un jeune, et ceux que la loi demande. */
        get: {
            parameters: {
                query?: never;
                header?: Record<string, string>;
                path: {
                    youth_id: string;
                };
                cookie?: never;
            };
            requestBody?: never;
            responses: {
                /** @description OK */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["Interviews"];
                    };
                };
                default: components["responses"]["DEFAULT_ERROR"];
            };
        };
        put?: never;
        /** Demander un entretien, ou y inviter. Déjà en cours : c'est le même. */
        post: {
            parameters: {
                query?: never;
                header?: Record<string, string>;
                path: {
                    youth_id: string;
                };
                cookie?: never;
            };
            requestBody: {
                content: {
                    "application/json": components["schemas"]["InterviewsAsk"];
                };
            };
            responses: {
                /** @description Created */
                201: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["InterviewsInterview"];
                    };
                };
                /** @description C'est reçu d'un téléphone fermé : rien n'est relu. */
                204: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content?: never;
                };
                422: components["responses"]["UNPROCESSABLE_ENTITY"];
                default: components["responses"]["DEFAULT_ERROR"];
            };
        };
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/youths/{youth_id}/invitations": {
        parameters: {
            query?: never;
            header?: Record<string, string>;
            path: {
                youth_id: string;
            };
            cookie?: never;
        };
        /** Les invitations faites à un jeune. */
        get: {
            parameters: {
                query?: never;
                header?: Record<string, string>;
                path: {
                    youth_id: string;
                };
                cookie?: never;
            };
            requestBody?: never;
            responses: {
                /** @description OK */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["AccountsInvitation"][];
                    };
                };
                default: components["responses"]["DEFAULT_ERROR"];
            };
        };
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/youths/{youth_id}/measures": {
        parameters: {
            query?: never;
            header?: Record<string, string>;
            path: {
                youth_id: string;
            };
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Ajouter une mesure (If-Match). */
        post: {
            parameters: {
                query?: never;
                header?: Record<string, string>;
                path: {
                    youth_id: string;
                };
                cookie?: never;
            };
            requestBody: {
                content: {
                    "application/json": components["schemas"]["PeopleMeasureIn"];
                };
            };
            responses: {
                /** @description Created */
                201: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["PeopleYouthFile"];
                    };
                };
                422: components["responses"]["UNPROCESSABLE_ENTITY"];
                default: components["responses"]["DEFAULT_ERROR"];
            };
        };
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/youths/{youth_id}/measures/{measure_id}": {
        parameters: {
            query?: never;
            header?: Record<string, string>;
            path: {
                youth_id: string;
                measure_id: string;
            };
            cookie?: never;
        };
        get?: never;
        put?: never;
        post?: never;
        /** Retirer une mesure écrite par erreur (If-Match). */
        delete: {
            parameters: {
                query?: never;
                header?: Record<string, string>;
                path: {
                    youth_id: string;
                    measure_id: string;
                };
                cookie?: never;
            };
            requestBody?: never;
            responses: {
                /** @description OK */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["PeopleYouthFile"];
                    };
                };
                default: components["responses"]["DEFAULT_ERROR"];
            };
        };
        options?: never;
        head?: never;
        /** Corriger ou terminer une mesure (If-Match). */
        patch: {
            parameters: {
                query?: never;
                header?: Record<string, string>;
                path: {
                    youth_id: string;
                    measure_id: string;
                };
                cookie?: never;
            };
            requestBody: {
                content: {
                    "application/json": components["schemas"]["PeopleMeasureEdit"];
                };
            };
            responses: {
                /** @description OK */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["PeopleYouthFile"];
                    };
                };
                422: components["responses"]["UNPROCESSABLE_ENTITY"];
                default: components["responses"]["DEFAULT_ERROR"];
            };
        };
        trace?: never;
    };
    "/api/v1/youths/{youth_id}/mentor": {
        parameters: {
            query?: never;
            header?: Record<string, string>;
            path: {
                youth_id: string;
            };
            cookie?: never;
        };
        get?: never;
        /** Former un binôme, ou y mettre fin (If-Match). */
        put: {
            parameters: {
                query?: never;
                header?: Record<string, string>;
                path: {
                    youth_id: string;
                };
                cookie?: never;
            };
            requestBody: {
                content: {
                    "application/json": components["schemas"]["PeopleMentor"];
                };
            };
            responses: {
                /** @description OK */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["PeopleYouthFile"];
                    };
                };
                422: components["responses"]["UNPROCESSABLE_ENTITY"];
                default: components["responses"]["DEFAULT_ERROR"];
            };
        };
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/youths/{youth_id}/mentoring": {
        parameters: {
            query?: never;
            header?: Record<string, string>;
            path: {
                youth_id: string;
            };
            cookie?: never;
        };
        /** Le mentor d'un jeune : ce qu'il souhaite, ce qu'on lui a proposé, ses binômes. */
        get: {
            parameters: {
                query?: never;
                header?: Record<string, string>;
                path: {
                    youth_id: string;
                };
                cookie?: never;
            };
            requestBody?: never;
            responses: {
                /** @description OK */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["MentoringYouthMentoring"];
                    };
                };
                default: components["responses"]["DEFAULT_ERROR"];
            };
        };
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/youths/{youth_id}/mentoring/offers": {
        parameters: {
            query?: never;
            header?: Record<string, string>;
            path: {
                youth_id: string;
            };
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Proposer un mentor, ou un parrain ou une marraine. La proposition est datée. */
        post: {
            parameters: {
                query?: never;
                header?: Record<string, string>;
                path: {
                    youth_id: string;
                };
                cookie?: never;
            };
            requestBody: {
                content: {
                    "application/json": components["schemas"]["MentoringOffer"];
                };
            };
            responses: {
                /** @description OK */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["MentoringYouthMentoring"];
                    };
                };
                422: components["responses"]["UNPROCESSABLE_ENTITY"];
                default: components["responses"]["DEFAULT_ERROR"];
            };
        };
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/youths/{youth_id}/mentoring/parents": {
        parameters: {
            query?: never;
            header?: Record<string, string>;
            path: {
                youth_id: string;
            };
            cookie?: never;
        };
        get?: never;
        /** Noter l'information ou l'accord des titulaires de l'autorité parentale, ou pourquoi pas. */
        put: {
            parameters: {
                query?: never;
                header?: Record<string, string>;
                path: {
                    youth_id: string;
                };
                cookie?: never;
            };
            requestBody: {
                content: {
                    "application/json": components["schemas"]["MentoringParents"];
                };
            };
            responses: {
                /** @description OK */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["MentoringYouthMentoring"];
                    };
                };
                422: components["responses"]["UNPROCESSABLE_ENTITY"];
                default: components["responses"]["DEFAULT_ERROR"];
            };
        };
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/youths/{youth_id}/mentoring/suggestions": {
        parameters: {
            query?: never;
            header?: Record<string, string>;
            path: {
                youth_id: string;
            };
            cookie?: never;
        };
        /** Les bénévoles qui conviendraient, et pourquoi. */
        get: {
            parameters: {
                query?: never;
                header?: Record<string, string>;
                path: {
                    youth_id: string;
                };
                cookie?: never;
            };
            requestBody?: never;
            responses: {
                /** @description OK */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["MentoringSuggestions"];
                    };
                };
                default: components["responses"]["DEFAULT_ERROR"];
            };
        };
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/youths/{youth_id}/mentoring/wish": {
        parameters: {
            query?: never;
            header?: Record<string, string>;
            path: {
                youth_id: string;
            };
            cookie?: never;
        };
        get?: never;
        /** Demander un mentor, avec ce qui conviendrait (If-Match ; 0 la première fois). */
        put: {
            parameters: {
                query?: never;
                header?: Record<string, string>;
                path: {
                    youth_id: string;
                };
                cookie?: never;
            };
            requestBody: {
                content: {
                    "application/json": components["schemas"]["MentoringNeed"];
                };
            };
            responses: {
                /** @description OK */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["MentoringYouthMentoring"];
                    };
                };
                422: components["responses"]["UNPROCESSABLE_ENTITY"];
                default: components["responses"]["DEFAULT_ERROR"];
            };
        };
        post?: never;
        /** Ne plus vouloir de mentor. */
        delete: {
            parameters: {
                query?: never;
                header?: Record<string, string>;
                path: {
                    youth_id: string;
                };
                cookie?: never;
            };
            requestBody?: never;
            responses: {
                /** @description OK */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["MentoringYouthMentoring"];
                    };
                };
                default: components["responses"]["DEFAULT_ERROR"];
            };
        };
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/youths/{youth_id}/milestones": {
        parameters: {
            query?: never;
            header?: Record<string, string>;
            path: {
                youth_id: string;
            };
            cookie?: never;
        };
        /** Toutes les échéances, la plus urgente d'abord. */
        get: {
            parameters: {
                query?: never;
                header?: Record<string, string>;
                path: {
                    youth_id: string;
                };
                cookie?: never;
            };
            requestBody?: never;
            responses: {
                /** @description OK */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["AutonomyMilestones"];
                    };
                };
                default: components["responses"]["DEFAULT_ERROR"];
            };
        };
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/youths/{youth_id}/milestones/as-of": {
        parameters: {
            query?: never;
            header?: Record<string, string>;
            path: {
                youth_id: string;
            };
            cookie?: never;
        };
        /** Ce qui était dû un autre jour : les faits connus aujourd'hui, sous le droit de ce jour-là. */
        get: {
            parameters: {
                query: {
                    day: string;
                };
                header?: Record<string, string>;
                path: {
                    youth_id: string;
                };
                cookie?: never;
            };
            requestBody?: never;
            responses: {
                /** @description OK */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["AutonomyOwedThatDay"];
                    };
                };
                422: components["responses"]["UNPROCESSABLE_ENTITY"];
                default: components["responses"]["DEFAULT_ERROR"];
            };
        };
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/youths/{youth_id}/milestones/{rule}/done": {
        parameters: {
            query?: never;
            header?: Record<string, string>;
            path: {
                youth_id: string;
                rule: string;
            };
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Marque fait : le jour, et ce qui le prouve. */
        post: {
            parameters: {
                query?: never;
                header?: Record<string, string>;
                path: {
                    youth_id: string;
                    rule: string;
                };
                cookie?: never;
            };
            requestBody: {
                content: {
                    "application/json": components["schemas"]["AutonomyDone"];
                };
            };
            responses: {
                /** @description OK */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["AutonomyMilestone"];
                    };
                };
                /** @description C'est reçu d'un téléphone fermé : rien n'est relu. */
                204: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content?: never;
                };
                422: components["responses"]["UNPROCESSABLE_ENTITY"];
                default: components["responses"]["DEFAULT_ERROR"];
            };
        };
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/youths/{youth_id}/milestones/{rule}/reopen": {
        parameters: {
            query?: never;
            header?: Record<string, string>;
            path: {
                youth_id: string;
                rule: string;
            };
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Remet à faire, avec la raison. */
        post: {
            parameters: {
                query?: never;
                header?: Record<string, string>;
                path: {
                    youth_id: string;
                    rule: string;
                };
                cookie?: never;
            };
            requestBody: {
                content: {
                    "application/json": components["schemas"]["AutonomyReason"];
                };
            };
            responses: {
                /** @description OK */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["AutonomyMilestone"];
                    };
                };
                422: components["responses"]["UNPROCESSABLE_ENTITY"];
                default: components["responses"]["DEFAULT_ERROR"];
            };
        };
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/youths/{youth_id}/milestones/{rule}/waive": {
        parameters: {
            query?: never;
            header?: Record<string, string>;
            path: {
                youth_id: string;
                rule: string;
            };
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Met de côté, avec la raison. */
        post: {
            parameters: {
                query?: never;
                header?: Record<string, string>;
                path: {
                    youth_id: string;
                    rule: string;
                };
                cookie?: never;
            };
            requestBody: {
                content: {
                    "application/json": components["schemas"]["AutonomyReason"];
                };
            };
            responses: {
                /** @description OK */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["AutonomyMilestone"];
                    };
                };
                422: components["responses"]["UNPROCESSABLE_ENTITY"];
                default: components["responses"]["DEFAULT_ERROR"];
            };
        };
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/youths/{youth_id}/notes": {
        parameters: {
            query?: never;
            header?: Record<string, string>;
            path: {
                youth_id: string;
            };
            cookie?: never;
        };
        /** Les notes d'un dossier et les corrections demandées. Le jeune lit celles qui sont partagées. */
        get: {
            parameters: {
                query?: never;
                header?: Record<string, string>;
                path: {
                    youth_id: string;
                };
                cookie?: never;
            };
            requestBody?: never;
            responses: {
                /** @description OK */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["DeskWritten"];
                    };
                };
                default: components["responses"]["DEFAULT_ERROR"];
            };
        };
        put?: never;
        /** Écrire une note : privée, ou partagée avec le jeune. */
        post: {
            parameters: {
                query?: never;
                header?: Record<string, string>;
                path: {
                    youth_id: string;
                };
                cookie?: never;
            };
            requestBody: {
                content: {
                    "application/json": components["schemas"]["DeskNoteIn"];
                };
            };
            responses: {
                /** @description Created */
                201: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["DeskWritten"];
                    };
                };
                422: components["responses"]["UNPROCESSABLE_ENTITY"];
                default: components["responses"]["DEFAULT_ERROR"];
            };
        };
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/youths/{youth_id}/notes/{note_id}": {
        parameters: {
            query?: never;
            header?: Record<string, string>;
            path: {
                youth_id: string;
                note_id: string;
            };
            cookie?: never;
        };
        get?: never;
        put?: never;
        post?: never;
        /** Effacer sa propre note. */
        delete: {
            parameters: {
                query?: never;
                header?: Record<string, string>;
                path: {
                    youth_id: string;
                    note_id: string;
                };
                cookie?: never;
            };
            requestBody?: never;
            responses: {
                /** @description OK */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["DeskWritten"];
                    };
                };
                default: components["responses"]["DEFAULT_ERROR"];
            };
        };
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/youths/{youth_id}/openings": {
        parameters: {
            query?: never;
            header?: Record<string, string>;
            path: {
                youth_id: string;
            };
            cookie?: never;
        };
        /** Qui a ouvert le dossier, et quand. */
        get: {
            parameters: {
                query?: never;
                header?: Record<string, string>;
                path: {
                    youth_id: string;
                };
                cookie?: never;
            };
            requestBody?: never;
            responses: {
                /** @description OK */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["DeskOpenings"];
                    };
                };
                default: components["responses"]["DEFAULT_ERROR"];
            };
        };
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/youths/{youth_id}/paper-requests": {
        parameters: {
            query?: never;
            header?: Record<string, string>;
            path: {
                youth_id: string;
            };
            cookie?: never;
        };
        /** Ce que j'ai demandé à cette personne. */
        get: {
            parameters: {
                query?: never;
                header?: Record<string, string>;
                path: {
                    youth_id: string;
                };
                cookie?: never;
            };
            requestBody?: never;
            responses: {
                /** @description OK */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["DocumentsRequests"];
                    };
                };
                default: components["responses"]["DEFAULT_ERROR"];
            };
        };
        put?: never;
        /** Demander un papier par son type. Son existence n'est jamais dite. */
        post: {
            parameters: {
                query?: never;
                header?: Record<string, string>;
                path: {
                    youth_id: string;
                };
                cookie?: never;
            };
            requestBody: {
                content: {
                    "application/json": components["schemas"]["DocumentsAsk"];
                };
            };
            responses: {
                /** @description Created */
                201: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["DocumentsRequest"];
                    };
                };
                422: components["responses"]["UNPROCESSABLE_ENTITY"];
                default: components["responses"]["DEFAULT_ERROR"];
            };
        };
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/youths/{youth_id}/paper-requests/{request_id}": {
        parameters: {
            query?: never;
            header?: Record<string, string>;
            path: {
                youth_id: string;
                request_id: string;
            };
            cookie?: never;
        };
        get?: never;
        put?: never;
        post?: never;
        /** Retirer ma demande. */
        delete: {
            parameters: {
                query?: never;
                header?: Record<string, string>;
                path: {
                    youth_id: string;
                    request_id: string;
                };
                cookie?: never;
            };
            requestBody?: never;
            responses: {
                /** @description No Content */
                204: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content?: never;
                };
                default: components["responses"]["DEFAULT_ERROR"];
            };
        };
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/youths/{youth_id}/pecule/claim": {
        parameters: {
            query?: never;
            header?: Record<string, string>;
            path: {
                youth_id: string;
            };
            cookie?: never;
        };
        /** Où en est la demande d'un jeune ; la somme seulement s'il la partage. */
        get: {
            parameters: {
                query?: never;
                header?: Record<string, string>;
                path: {
                    youth_id: string;
                };
                cookie?: never;
            };
            requestBody?: never;
            responses: {
                /** @description OK */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["PeculeSharedClaim"];
                    };
                };
                default: components["responses"]["DEFAULT_ERROR"];
            };
        };
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/youths/{youth_id}/phones": {
        parameters: {
            query?: never;
            header?: Record<string, string>;
            path: {
                youth_id: string;
            };
            cookie?: never;
        };
        get?: never;
        put?: never;
        post?: never;
        /** Couper les téléphones d'un jeune, à sa demande. N'ouvre rien à personne. */
        delete: {
            parameters: {
                query?: never;
                header?: Record<string, string>;
                path: {
                    youth_id: string;
                };
                cookie?: never;
            };
            requestBody?: never;
            responses: {
                /** @description No Content */
                204: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content?: never;
                };
                default: components["responses"]["DEFAULT_ERROR"];
            };
        };
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/youths/{youth_id}/readiness": {
        parameters: {
            query?: never;
            header?: Record<string, string>;
            path: {
                youth_id: string;
            };
            cookie?: never;
        };
        /** Les papiers que ce jeune dit avoir. Ses papiers eux-mêmes ne sont jamais regardés. */
        get: {
            parameters: {
                query?: never;
                header?: Record<string, string>;
                path: {
                    youth_id: string;
                };
                cookie?: never;
            };
            requestBody?: never;
            responses: {
                /** @description OK */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["StepsReadiness"];
                    };
                };
                default: components["responses"]["DEFAULT_ERROR"];
            };
        };
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/youths/{youth_id}/referent": {
        parameters: {
            query?: never;
            header?: Record<string, string>;
            path: {
                youth_id: string;
            };
            cookie?: never;
        };
        get?: never;
        /** Attribuer à un référent (If-Match). */
        put: {
            parameters: {
                query?: never;
                header?: Record<string, string>;
                path: {
                    youth_id: string;
                };
                cookie?: never;
            };
            requestBody: {
                content: {
                    "application/json": components["schemas"]["PeopleReferent"];
                };
            };
            responses: {
                /** @description OK */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["PeopleYouthFile"];
                    };
                };
                422: components["responses"]["UNPROCESSABLE_ENTITY"];
                default: components["responses"]["DEFAULT_ERROR"];
            };
        };
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/youths/{youth_id}/reopenings": {
        parameters: {
            query?: never;
            header?: Record<string, string>;
            path: {
                youth_id: string;
            };
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Première signature : ce téléphone est bien celui de ce jeune. */
        post: {
            parameters: {
                query?: never;
                header?: Record<string, string>;
                path: {
                    youth_id: string;
                };
                cookie?: never;
            };
            requestBody: {
                content: {
                    "application/json": components["schemas"]["AccountsSign"];
                };
            };
            responses: {
                /** @description Created */
                201: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["AccountsMade"];
                    };
                };
                422: components["responses"]["UNPROCESSABLE_ENTITY"];
                default: components["responses"]["DEFAULT_ERROR"];
            };
        };
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/youths/{youth_id}/steps": {
        parameters: {
            query?: never;
            header?: Record<string, string>;
            path: {
                youth_id: string;
            };
            cookie?: never;
        };
        /** Les démarches commencées et, sauf pour un mentor, ce qui peut se faire aujourd'hui. */
        get: {
            parameters: {
                query?: never;
                header?: Record<string, string>;
                path: {
                    youth_id: string;
                };
                cookie?: never;
            };
            requestBody?: never;
            responses: {
                /** @description OK */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["Steps"];
                    };
                };
                default: components["responses"]["DEFAULT_ERROR"];
            };
        };
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/youths/{youth_id}/steps/{journey}": {
        parameters: {
            query?: never;
            header?: Record<string, string>;
            path: {
                youth_id: string;
                journey: string;
            };
            cookie?: never;
        };
        get?: never;
        /** Dit qu'une démarche est déjà faite, en entier, ou à refaire. */
        put: {
            parameters: {
                query?: never;
                header?: Record<string, string>;
                path: {
                    youth_id: string;
                    journey: string;
                };
                cookie?: never;
            };
            requestBody: {
                content: {
                    "application/json": components["schemas"]["StepsMoveJourney"];
                };
            };
            responses: {
                /** @description OK */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["StepsJourneyProgress"];
                    };
                };
                /** @description C'est reçu d'un téléphone fermé : rien n'est relu. */
                204: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content?: never;
                };
                422: components["responses"]["UNPROCESSABLE_ENTITY"];
                default: components["responses"]["DEFAULT_ERROR"];
            };
        };
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/youths/{youth_id}/steps/{journey}/history": {
        parameters: {
            query?: never;
            header?: Record<string, string>;
            path: {
                youth_id: string;
                journey: string;
            };
            cookie?: never;
        };
        /** Ce qui s'est passé dans une démarche, le plus récent d'abord. */
        get: {
            parameters: {
                query?: never;
                header?: Record<string, string>;
                path: {
                    youth_id: string;
                    journey: string;
                };
                cookie?: never;
            };
            requestBody?: never;
            responses: {
                /** @description OK */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["StepsHistory"];
                    };
                };
                default: components["responses"]["DEFAULT_ERROR"];
            };
        };
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/youths/{youth_id}/steps/{journey}/{step}": {
        parameters: {
            query?: never;
            header?: Record<string, string>;
            path: {
                youth_id: string;
                journey: string;
                step: string;
            };
            cookie?: never;
        };
        get?: never;
        /** Change l'état d'une étape. If-Match porte la version lue de cette étape, 0 si personne n'y a touché. */
        put: {
            parameters: {
                query?: never;
                header?: Record<string, string>;
                path: {
                    youth_id: string;
                    journey: string;
                    step: string;
                };
                cookie?: never;
            };
            requestBody: {
                content: {
                    "application/json": components["schemas"]["StepsMove"];
                };
            };
            responses: {
                /** @description OK */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["StepsJourneyProgress"];
                    };
                };
                /** @description C'est reçu d'un téléphone fermé : rien n'est relu. */
                204: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content?: never;
                };
                422: components["responses"]["UNPROCESSABLE_ENTITY"];
                default: components["responses"]["DEFAULT_ERROR"];
            };
        };
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/youths/{youth_id}/transfers": {
        parameters: {
            query?: never;
            header?: Record<string, string>;
            path: {
                youth_id: string;
            };
            cookie?: never;
        };
        /** Les demandes de passage vers un autre département, la dernière d'abord. */
        get: {
            parameters: {
                query?: never;
                header?: Record<string, string>;
                path: {
                    youth_id: string;
                };
                cookie?: never;
            };
            requestBody?: never;
            responses: {
                /** @description OK */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["ExchangeTransfers"];
                    };
                };
                default: components["responses"]["DEFAULT_ERROR"];
            };
        };
        put?: never;
        /** Demander au jeune si son dossier peut passer. */
        post: {
            parameters: {
                query?: never;
                header?: Record<string, string>;
                path: {
                    youth_id: string;
                };
                cookie?: never;
            };
            requestBody: {
                content: {
                    "application/json": components["schemas"]["ExchangeAsk"];
                };
            };
            responses: {
                /** @description Created */
                201: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["ExchangeTransfer"];
                    };
                };
                422: components["responses"]["UNPROCESSABLE_ENTITY"];
                default: components["responses"]["DEFAULT_ERROR"];
            };
        };
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/health/live": {
        parameters: {
            query?: never;
            header?: Record<string, string>;
            path?: never;
            cookie?: never;
        };
        get: {
            parameters: {
                query?: never;
                header?: Record<string, string>;
                path?: never;
                cookie?: never;
            };
            requestBody?: never;
            responses: {
                /** @description OK */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["WebLive"];
                    };
                };
                default: components["responses"]["DEFAULT_ERROR"];
            };
        };
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/health/ready": {
        parameters: {
            query?: never;
            header?: Record<string, string>;
            path?: never;
            cookie?: never;
        };
        get: {
            parameters: {
                query?: never;
                header?: Record<string, string>;
                path?: never;
                cookie?: never;
            };
            requestBody?: never;
            responses: {
                /** @description OK */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["WebHealth"];
                    };
                };
                /** @description Service Unavailable */
                503: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["WebHealth"];
                    };
                };
                default: components["responses"]["DEFAULT_ERROR"];
            };
        };
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/hooks/sms": {
        parameters: {
            query?: never;
            header?: Record<string, string>;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Un accusé {reference, status}, ou un SMS reçu {from, text}, signés. */
        post: {
            parameters: {
                query?: never;
                header?: Record<string, string>;
                path?: never;
                cookie?: never;
            };
            requestBody?: never;
            responses: {
                /** @description No Content */
                204: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content?: never;
                };
                default: components["responses"]["DEFAULT_ERROR"];
            };
        };
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
}
export type webhooks = Record<string, never>;
export interface components {
    schemas: {
        AccountsAccept: {
            code?: string;
            consents: components["schemas"]["AccountsFirstConsents"];
            device: components["schemas"]["AccountsNewDevice"];
            /** @description base64url */
            secret?: string;
            slot: components["schemas"]["AccountsNewSlot"];
            terms_version: string;
        };
        AccountsActivationAccept: {
            /** @description base64url */
            secret: string;
            totp: string;
        };
        AccountsActivationAsk: {
            /** Format: uuid */
            person_id: string;
        };
        AccountsActivationIssued: {
            /** Format: date-time */
            expires_at: string;
            /** Format: uuid */
            id: string;
            qr_svg?: string | null;
            url?: string | null;
        };
        AccountsActivationLook: {
            /** @description XXXX-XXXX */
            identifier: string;
            name: string;
            passphrase: string;
            /** @description professional ou mentor */
            role: string;
            totp_qr_svg: string;
            totp_uri: string;
        };
        AccountsActivationSecret: {
            /** @description base64url */
            secret: string;
        };
        AccountsAskTeam: {
            device: components["schemas"]["AccountsNewDevice"];
        };
        AccountsAsked: {
            /** @description XXXX-XXXX-XXXX */
            code: string;
            /** Format: date-time */
            expires_at: string;
            qr_svg: string;
            /** @description base64url, 16 octets */
            secret: string;
            /** Format: date-time */
            server_time: string;
        };
        AccountsAskingSecret: {
            /** @description base64url */
            secret: string;
        };
        AccountsBack: {
            /** Format: date-time */
            absolute_until?: string;
            demo: boolean;
            /** @description XXXX-XXXX */
            identifier: string;
            /** Format: date-time */
            open_until?: string;
            /** Format: uuid */
            person_id?: string;
            /** @description Ce téléphone a été retiré : il efface ce qu'il gardait. */
            removed?: boolean;
            roles?: string[];
            /** Format: date-time */
            server_time: string;
            /** Format: uuid */
            slot_id: string;
            /**
             * @description null : plus aucun rôle
             * @enum {string|null}
             */
            space?: "young" | "mentor" | "referent" | "lead" | "officer" | "pilotage" | null;
            /** @enum {string} */
            state: "unknown" | "known" | "open";
            zone?: string;
        };
        AccountsCard: {
            card: string;
        };
        AccountsCardStanding: {
            /** Format: date-time */
            closes_at: string | null;
            /** Format: date-time */
            opens_at: string | null;
            /** Format: date-time */
            server_time: string;
            /** @enum {string} */
            state: "new" | "waiting" | "ready";
        };
        AccountsCardState: {
            /** Format: date-time */
            made_at: string | null;
            /** Format: date-time */
            stowed_at: string | null;
        };
        AccountsChallenge: {
            /** Format: uuid */
            challenge_id: string;
            /** Format: date-time */
            expires_at: string;
            nonce: string;
            /** @description base64url */
            salt: string;
            /** Format: date-time */
            server_time: string;
        };
        AccountsChallengeAsk: {
            /** Format: uuid */
            slot_id: string;
        };
        AccountsConfirm: {
            totp: string;
        };
        AccountsDevice: {
            /** Format: date-time */
            created_at: string;
            current: boolean;
            /** Format: uuid */
            id: string;
            label: string;
            /** Format: date-time */
            last_seen_at: string;
        };
        AccountsDrawnCard: {
            /** @description 7 groupes de 4 signes */
            card: string;
            /** @description base64url */
            pdf: string;
            qr_svg: string;
        };
        AccountsFirstConsents: {
            antivirus?: boolean;
            previews: boolean;
            reminders: boolean;
        };
        AccountsInvitation: {
            /** Format: date-time */
            expires_at: string;
            /** Format: uuid */
            id: string;
            /** Format: date-time */
            issued_at: string;
            issued_by_name: string;
            /** @enum {string} */
            state: "live" | "used" | "revoked" | "expired";
        };
        AccountsInvitationLook: {
            authority: string;
            /** Format: date-time */
            expires_at: string;
            inviter: string;
            retry: boolean;
            terms_version: string;
        };
        AccountsInvite: {
            /** Format: uuid */
            youth_id: string;
        };
        AccountsIssued: {
            /** @description XXXX-XXXX-XXXX */
            code?: string | null;
            /** Format: date-time */
            expires_at: string;
            /** Format: uuid */
            id: string;
            qr_svg?: string | null;
            url?: string | null;
        };
        AccountsLook: {
            code?: string;
            /** @description Pour un téléphone qui recommence. */
            public_key?: string;
            /** @description base64url */
            secret?: string;
        };
        AccountsMade: {
            /** Format: uuid */
            id: string;
        };
        AccountsMyRecoveries: {
            last: components["schemas"]["AccountsMyRecovery"] | null;
        };
        AccountsMyRecovery: {
            /** Format: date-time */
            ended_at: string | null;
            /** Format: date-time */
            opens_at: string;
            /** Format: date-time */
            started_at: string;
            /** @enum {string} */
            state: "waiting" | "done" | "stopped";
            /** @enum {string|null} */
            stopped_by: "link" | "session" | "card" | "time" | null;
            /** @enum {string} */
            way: "card" | "face" | "remote";
        };
        AccountsNewDevice: {
            label: string;
            /** @description base64url */
            public_key: string;
        };
        AccountsNewSlot: {
            /** @description 6 chiffres */
            code: string;
            /** @description base64url */
            hmac: string;
            /** @description base64url */
            salt: string;
        };
        AccountsOneSession: {
            /** Format: date-time */
            created_at: string;
            current: boolean;
            device_label: string;
            /** Format: uuid */
            id: string;
            /** Format: date-time */
            last_seen_at: string;
        };
        AccountsOpenByCard: {
            card: string;
            device: components["schemas"]["AccountsNewDevice"];
            slot: components["schemas"]["AccountsNewSlot"];
        };
        AccountsOpenBySecret: {
            device: components["schemas"]["AccountsNewDevice"];
            /** @description base64url */
            secret: string;
            slot: components["schemas"]["AccountsNewSlot"];
        };
        AccountsProof: {
            /** Format: uuid */
            challenge_id?: string;
            /** @description 6 chiffres */
            code?: string;
            /** @description base64url */
            hmac?: string;
            identifier?: string;
            /** @enum {string} */
            method: "phone" | "passphrase" | "link";
            passphrase?: string;
            second?: components["schemas"]["AccountsSecond"];
            /** @description base64url */
            secret?: string;
            /** @description base64url */
            signature?: string;
            /** Format: uuid */
            slot_id?: string;
        };
        AccountsReopening: {
            countersigned_by: string | null;
            /** Format: uuid */
            id: string;
            /** @enum {string} */
            identity: "known" | "paper" | "photo" | "questions";
            mine: boolean;
            /** Format: date-time */
            opens_at: string | null;
            phone: string;
            /** Format: date-time */
            signed_at: string;
            signed_by: string;
            /** @enum {string} */
            state: "asked" | "signed" | "waiting" | "finishing" | "ready" | "done" | "stopped";
            /** @enum {string} */
            way: "face" | "remote";
            youth: components["schemas"]["AccountsYouthName"];
        };
        AccountsSecond: {
            code: string;
            /** @enum {string} */
            kind: "totp";
        };
        AccountsSession: {
            /** Format: date-time */
            absolute_until?: string;
            demo: boolean;
            /** Format: date-time */
            open_until?: string;
            /** Format: uuid */
            person_id?: string;
            /** @description Ce téléphone a été retiré : il efface ce qu'il gardait. */
            removed?: boolean;
            roles?: string[];
            /** Format: date-time */
            server_time: string;
            /**
             * Format: uuid
             * @description La serrure de ce téléphone, après une entrée par téléphone.
             */
            slot_id?: string;
            /**
             * @description null : plus aucun rôle
             * @enum {string|null}
             */
            space?: "young" | "mentor" | "referent" | "lead" | "officer" | "pilotage" | null;
            /** @enum {string} */
            state: "unknown" | "known" | "open";
            zone?: string;
        };
        AccountsShownWords: {
            /** @description XXXX-XXXX */
            identifier: string;
            passphrase: string;
            totp_qr_svg: string;
            totp_uri: string;
        };
        AccountsSign: {
            code: string;
            /** @enum {string} */
            identity: "known" | "paper" | "photo" | "questions";
            /** @enum {string} */
            way: "face" | "remote";
        };
        AccountsSquare: {
            /** Format: date-time */
            expires_at: string;
            qr_svg: string;
            url: string;
        };
        AccountsStand: {
            /** Format: date-time */
            opens_at: string | null;
            /** Format: date-time */
            server_time: string;
            signatures: number;
            /** @enum {string} */
            state: "asked" | "signed" | "waiting" | "finishing" | "ready" | "done" | "stopped";
            /** @enum {string|null} */
            way: "face" | "remote" | null;
        };
        AccountsStop: {
            secret: string;
        };
        AccountsStopped: {
            /** @enum {string} */
            state: "stopped" | "done";
        };
        AccountsWayIn: {
            /** Format: date-time */
            created_at: string;
            /** Format: uuid */
            id: string;
            /** @enum {string} */
            kind: "phone" | "passphrase";
            label: string;
            /** Format: date-time */
            last_used_at?: string | null;
            removable: boolean;
        };
        AccountsWelcome: {
            /** Format: date-time */
            absolute_until?: string;
            demo: boolean;
            first_name: string;
            /** @description XXXX-XXXX */
            identifier: string;
            /** Format: date-time */
            open_until?: string;
            /** Format: uuid */
            person_id?: string;
            /** @description Ce téléphone a été retiré : il efface ce qu'il gardait. */
            removed?: boolean;
            roles?: string[];
            /** Format: date-time */
            server_time: string;
            /** Format: uuid */
            slot_id: string;
            /**
             * @description null : plus aucun rôle
             * @enum {string|null}
             */
            space?: "young" | "mentor" | "referent" | "lead" | "officer" | "pilotage" | null;
            /** @enum {string} */
            state: "unknown" | "known" | "open";
            zone?: string;
        };
        AccountsYouthName: {
            /** Format: uuid */
            id: string;
            name: string;
        };
        AppointmentsAgenda: {
            /** Format: date */
            from: string;
            holidays: components["schemas"]["AppointmentsHoliday"][];
            items: components["schemas"]["AppointmentsItem"][];
            offers: components["schemas"]["AppointmentsItem"][];
            /** Format: date */
            on: string;
            /** @description Vrai : les mots sont momentanément fermés */
            sealed: boolean;
            /** Format: date */
            to: string;
            zone: string;
        };
        AppointmentsAnswer: {
            /** @enum {string} */
            answer: "yes" | "no" | "late";
            late_minutes?: number;
            proposals?: components["schemas"]["AppointmentsSlotAsked"][];
            /** @default  */
            reason: string;
            revision: number;
            /**
             * Format: date-time
             * @description Instant du geste, pour une réponse qui a attendu le réseau
             */
            said_at?: string;
        };
        AppointmentsAttendance: {
            cancelled: number;
            /** Format: date */
            checked_on: string;
            done: number;
            excused: number;
            missed: number;
            rate: number | null;
            rule: string;
            shown_from: number;
            /** Format: date */
            since: string;
        };
        AppointmentsBefore: {
            place?: string;
            /** @description Heure locale de l'autorité, AAAA-MM-JJTHH:MM */
            starts?: string | null;
        };
        AppointmentsBeside: {
            first_name: string;
            /** Format: uuid */
            id: string;
            last_name: string;
            /** @enum {string} */
            role: "referent" | "mentor" | "lead";
        };
        AppointmentsCall: {
            name: string;
            phone: string;
        };
        AppointmentsCancel: {
            /** @default  */
            reason: string;
            /**
             * @default one
             * @enum {string}
             */
            which: "one" | "following";
        };
        AppointmentsChange: {
            /** @enum {string} */
            kind?: "follow_up" | "interview" | "health" | "paperwork" | "housing" | "school_work" | "leisure" | "other";
            minutes?: number;
            note?: string;
            others?: string[];
            papers?: string[];
            place?: components["schemas"]["AppointmentsPlaceAsked"];
            /**
             * @description Heure locale de l'autorité, AAAA-MM-JJTHH:MM
             * @example 2026-12-03T14:00
             */
            starts?: string;
            title?: string;
            video?: string;
            /**
             * @default one
             * @enum {string}
             */
            which: "one" | "following";
            with?: string[];
        };
        AppointmentsCheckParts: {
            day?: number;
            month?: number;
            year?: number;
        };
        AppointmentsChecked: {
            conflicts: components["schemas"]["AppointmentsTaken"][];
            holiday: string | null;
            late_hours: boolean;
            past: boolean;
        };
        AppointmentsChoose: {
            /** Format: uuid */
            proposal_id: string;
        };
        AppointmentsCircle: {
            items: components["schemas"]["AppointmentsBeside"][];
        };
        AppointmentsClose: {
            /** @enum {string} */
            outcome: "done" | "missed" | "excused";
        };
        AppointmentsComing: {
            /** @enum {string} */
            answer: "none" | "yes" | "no" | "late";
            first_name: string;
            /** Format: uuid */
            id: string;
            role: string;
        };
        AppointmentsFeed: {
            active: boolean;
            /** Format: date-time */
            created_at: string | null;
        };
        AppointmentsFeedMade: {
            /** @description Montrée une fois */
            url: string | null;
        };
        AppointmentsFree: {
            slots: components["schemas"]["AppointmentsWallSlot"][];
        };
        AppointmentsHoliday: {
            /** Format: date */
            day: string;
            name: string;
        };
        AppointmentsItem: {
            /** @enum {string} */
            access: "full" | "dates";
            answer_note?: string | null;
            before?: components["schemas"]["AppointmentsBefore"] | null;
            can?: ("answer" | "late" | "choose" | "propose" | "edit" | "move" | "cancel" | "close" | "ics")[];
            conflict?: boolean;
            /** @description Heure locale de l'autorité, AAAA-MM-JJTHH:MM */
            ends: string | null;
            /** Format: date-time */
            ends_at: string | null;
            holiday?: string | null;
            /** Format: uuid */
            id: string;
            kind?: string;
            late_minutes?: number | null;
            minutes: number;
            /** @enum {string} */
            my_answer?: "none" | "yes" | "no" | "late";
            note?: string;
            /** @enum {string} */
            organiser?: "young" | "adult";
            /** Format: uuid */
            organiser_id?: string;
            others?: string[];
            papers?: string[];
            place?: components["schemas"]["AppointmentsPlaceShown"];
            proposals?: components["schemas"]["AppointmentsProposal"][];
            /** @description Change avec l'heure ou le lieu : on répond à une révision */
            revision?: number;
            /** Format: uuid */
            series_id?: string | null;
            /** @description Heure locale de l'autorité, AAAA-MM-JJTHH:MM */
            starts: string | null;
            /** Format: date-time */
            starts_at: string | null;
            /** @enum {string} */
            status: "planned" | "confirmed" | "moved" | "excused" | "missed" | "done" | "cancelled";
            title?: string;
            version?: number;
            video?: string;
            /** @enum {string|null} */
            waits_for?: "young" | "adult" | null;
            with?: components["schemas"]["AppointmentsComing"][];
            /** @enum {string} */
            young_answer?: "none" | "yes" | "no" | "late";
            youth: components["schemas"]["AppointmentsYouthShown"];
        };
        AppointmentsLabelled: {
            code: string;
            label: string;
        };
        AppointmentsLine: {
            /** @enum {string} */
            act: "made" | "offered" | "chosen" | "answered" | "moved" | "edited" | "proposed" | "cancelled" | "closed";
            after?: components["schemas"]["AppointmentsBefore"];
            answer?: string;
            /** Format: date-time */
            at: string;
            before?: components["schemas"]["AppointmentsBefore"];
            /** @description you, un prénom, ou rien */
            by: string;
            reason?: string;
            /** Format: date-time */
            said_at?: string;
            status: string;
        };
        AppointmentsLink: {
            call?: components["schemas"]["AppointmentsCall"] | null;
            can?: string[];
            /** @enum {string} */
            check: "day_month" | "month_year" | "year";
            /** @description Heure locale de l'autorité, AAAA-MM-JJTHH:MM */
            ends?: string;
            first_name?: string;
            papers?: components["schemas"]["AppointmentsLabelled"][];
            place?: components["schemas"]["AppointmentsPlaceShown"];
            revision?: number;
            said?: string;
            /** @description Heure locale de l'autorité, AAAA-MM-JJTHH:MM */
            starts?: string;
            /** Format: date-time */
            starts_at?: string;
            status?: string;
            title?: string;
            tries_left: number;
            video?: string;
            with?: string[];
            young_answer?: string;
            zone?: string;
        };
        AppointmentsLinkAnswer: {
            /** @enum {string} */
            answer: "yes" | "no";
            check: components["schemas"]["AppointmentsCheckParts"];
            revision: number;
            secret: string;
        };
        AppointmentsLinkLook: {
            check?: components["schemas"]["AppointmentsCheckParts"];
            secret: string;
        };
        AppointmentsMake: {
            /** @enum {string} */
            kind?: "follow_up" | "interview" | "health" | "paperwork" | "housing" | "school_work" | "leisure" | "other";
            /** @default 60 */
            minutes: number;
            note?: string;
            others?: string[];
            papers?: string[];
            place?: components["schemas"]["AppointmentsPlaceAsked"];
            proposals?: components["schemas"]["AppointmentsSlotAsked"][];
            repeat?: components["schemas"]["AppointmentsRepeat"];
            /**
             * @description Heure locale de l'autorité, AAAA-MM-JJTHH:MM
             * @example 2026-12-03T14:00
             */
            starts?: string;
            title: string;
            video?: string;
            with?: string[];
            /** @default false */
            without_me: boolean;
            youth_id: string;
        };
        AppointmentsOne: {
            /** @enum {string} */
            access: "full" | "dates";
            answer_note?: string | null;
            before?: components["schemas"]["AppointmentsBefore"] | null;
            can?: ("answer" | "late" | "choose" | "propose" | "edit" | "move" | "cancel" | "close" | "ics")[];
            conflict?: boolean;
            /** @description Heure locale de l'autorité, AAAA-MM-JJTHH:MM */
            ends: string | null;
            /** Format: date-time */
            ends_at: string | null;
            history?: components["schemas"]["AppointmentsLine"][];
            holiday?: string | null;
            /** Format: uuid */
            id: string;
            kind?: string;
            late_minutes?: number | null;
            minutes: number;
            /** @enum {string} */
            my_answer?: "none" | "yes" | "no" | "late";
            note?: string;
            /** @enum {string} */
            organiser?: "young" | "adult";
            /** Format: uuid */
            organiser_id?: string;
            others?: string[];
            papers?: string[];
            place?: components["schemas"]["AppointmentsPlaceShown"];
            proposals?: components["schemas"]["AppointmentsProposal"][];
            /** @description Change avec l'heure ou le lieu : on répond à une révision */
            revision?: number;
            series?: components["schemas"]["AppointmentsRepeated"][];
            /** Format: uuid */
            series_id?: string | null;
            /** @description Heure locale de l'autorité, AAAA-MM-JJTHH:MM */
            starts: string | null;
            /** Format: date-time */
            starts_at: string | null;
            /** @enum {string} */
            status: "planned" | "confirmed" | "moved" | "excused" | "missed" | "done" | "cancelled";
            title?: string;
            version?: number;
            video?: string;
            /** @enum {string|null} */
            waits_for?: "young" | "adult" | null;
            with?: components["schemas"]["AppointmentsComing"][];
            /** @enum {string} */
            young_answer?: "none" | "yes" | "no" | "late";
            youth: components["schemas"]["AppointmentsYouthShown"];
        };
        AppointmentsPlaceAsked: {
            address?: string;
            floor?: string;
            name?: string;
            phone?: string;
            way?: string;
        };
        AppointmentsPlaceShown: {
            address: string;
            floor: string;
            name: string;
            phone: string;
            way: string;
        };
        AppointmentsProposal: {
            /** @enum {string} */
            by: "young" | "adult";
            /** @description Heure locale de l'autorité, AAAA-MM-JJTHH:MM */
            ends: string;
            /** Format: date-time */
            ends_at: string;
            holiday: string | null;
            /** Format: uuid */
            id: string;
            minutes: number;
            /** @description Heure locale de l'autorité, AAAA-MM-JJTHH:MM */
            starts: string;
            /** Format: date-time */
            starts_at: string;
        };
        AppointmentsPropose: {
            proposals: components["schemas"]["AppointmentsSlotAsked"][];
        };
        AppointmentsRepeat: {
            count?: number;
            /** @enum {string} */
            every: "week" | "two_weeks" | "month";
            /** @default true */
            skip_holidays: boolean;
            /** Format: date */
            until?: string;
        };
        AppointmentsRepeated: {
            /** Format: uuid */
            id: string;
            /** @description Heure locale de l'autorité, AAAA-MM-JJTHH:MM */
            starts: string;
            status: string;
        };
        AppointmentsShort: {
            /** @description Heure locale de l'autorité, AAAA-MM-JJTHH:MM */
            ends: string | null;
            /** Format: date-time */
            ends_at: string | null;
            /** Format: uuid */
            id: string;
            minutes: number;
            place_name?: string;
            revision?: number;
            /** @description Heure locale de l'autorité, AAAA-MM-JJTHH:MM */
            starts: string | null;
            /** Format: date-time */
            starts_at: string | null;
            /** @enum {string} */
            status: "planned" | "confirmed" | "moved" | "excused" | "missed" | "done" | "cancelled";
            /** @description Vide quand les mots sont momentanément fermés */
            title?: string;
            /** @enum {string|null} */
            waits_for?: "young" | "adult" | null;
            /** @enum {string} */
            young_answer?: "none" | "yes" | "no" | "late";
        };
        AppointmentsSlotAsked: {
            /** @default 60 */
            minutes: number;
            /**
             * @description Heure locale de l'autorité, AAAA-MM-JJTHH:MM
             * @example 2026-12-03T14:00
             */
            starts: string;
        };
        AppointmentsTaken: {
            /** @description Heure locale de l'autorité, AAAA-MM-JJTHH:MM */
            ends: string;
            first_name: string;
            /** @description Heure locale de l'autorité, AAAA-MM-JJTHH:MM */
            starts: string;
            /** @enum {string} */
            who: "young" | "you" | "adult";
        };
        AppointmentsToClose: {
            items: components["schemas"]["AppointmentsItem"][];
            total: number;
        };
        AppointmentsWallSlot: {
            /** @description Heure locale de l'autorité, AAAA-MM-JJTHH:MM */
            ends: string;
            /** @description Heure locale de l'autorité, AAAA-MM-JJTHH:MM */
            starts: string;
        };
        AppointmentsYouthShown: {
            first_name: string;
            /** Format: uuid */
            id: string;
            /** @description Absent pour un mentor */
            last_name?: string;
        };
        AutonomyDone: {
            /** @default  */
            evidence: string;
            /** Format: date */
            on: string;
        };
        AutonomyMilestone: {
            /** @description Qui doit, ou qui demande */
            actor: string;
            /** @enum {string} */
            applies: "yes" | "no" | "to_check";
            article: string;
            /** @enum {string} */
            certainty: "sure" | "to_check";
            /**
             * Format: date
             * @description Jour où l'article a été vérifié
             */
            checked_on: string;
            /** @description V vérifié, O openfisca, I déduit, M de mémoire, PROD notre repère */
            confidence: string;
            /** Format: date */
            done_on: string | null;
            /** Format: date */
            due_on: string | null;
            /** @description Ce qui le prouve, s'il y en a */
            evidence?: string;
            /** @description Le premier geste du jeune */
            gesture: string;
            /** @description Ce qui se passe si on la manque */
            if_missed: string;
            /** @enum {string} */
            kind: "duty" | "right" | "deadline" | "event" | "suggestion";
            /** Format: date */
            opens_on: string;
            /** @description Ce qui peut le prouver */
            proofs: string[];
            reopened_reason?: string;
            /** @description Identifiant de la règle, comme M14 */
            rule: string;
            source: string;
            /** @enum {string} */
            state: "later" | "open" | "late" | "done" | "lost" | "not_concerned" | "waived";
            title: string;
            /** @description 0 retard avec perte de droit, 1 retard, 2 30 jours ou moins, 3 ouvert, 4 le reste */
            urgency: number;
            version: number;
            /** Format: date */
            waived_on: string | null;
            waived_reason?: string;
            /** @description Pourquoi, en clair */
            why: string;
        };
        AutonomyMilestones: {
            items: components["schemas"]["AutonomyMilestone"][];
            /**
             * Format: date
             * @description Jour civil de l'autorité
             */
            on: string;
        };
        AutonomyOwed: {
            article: string;
            /** @enum {string} */
            certainty: "sure" | "to_check";
            /** Format: date */
            checked_on: string;
            /** Format: date */
            due_on: string | null;
            /** Format: date */
            opens_on: string;
            rule: string;
            /** @enum {string} */
            state: "later" | "open" | "late" | "done" | "lost" | "not_concerned" | "waived";
            title: string;
            why: string;
        };
        AutonomyOwedThatDay: {
            items: components["schemas"]["AutonomyOwed"][];
            /**
             * Format: date
             * @description Le jour demandé
             */
            on: string;
        };
        AutonomyReason: {
            reason: string;
        };
        Closing: {
            /** Format: date-time */
            asked_at?: string;
            closing: boolean;
            /** Format: date */
            last_day?: string;
        };
        ClosingClose: {
            /**
             * @description je pars sans emporter mes papiers
             * @default false
             */
            without_copy: boolean;
        };
        ConversationsAbsent: {
            /** Format: date */
            back_on: string;
            /** Format: date */
            from: string;
            name: string;
            phone: string;
        };
        ConversationsAidChange: {
            /** @enum {string} */
            kind: "model" | "list";
            /** @default  */
            text: string;
            title: string;
            youth_ids?: string[];
        };
        ConversationsAids: {
            lists: components["schemas"]["ConversationsList"][];
            models: components["schemas"]["ConversationsModel"][];
        };
        ConversationsAsk: {
            /** Format: uuid */
            conversation_id?: string | null;
            /** @enum {string} */
            kind: "stuck" | "unwell";
            level: string;
            /** Format: date-time */
            said_at?: string;
            target?: components["schemas"]["ConversationsTarget"] | null;
            /** @default  */
            text: string;
        };
        ConversationsAuthor: {
            first_name: string;
            /** Format: uuid */
            id: string;
        };
        ConversationsAway: {
            /** Format: date */
            back_on: string;
            /** Format: date */
            from: string;
            /** @default  */
            name: string;
            /** @default  */
            phone: string;
        };
        ConversationsCircleOpen: {
            with: string[];
        };
        ConversationsEach: {
            accepted?: string[];
            text: string;
            youth_ids: string[];
        };
        ConversationsEdit: {
            accepted?: string[];
            text: string;
        };
        ConversationsHelp: {
            /** Format: date */
            answer_by: string;
            answered: components["schemas"]["ConversationsWho"] | null;
            /** Format: date-time */
            at: string;
            /** Format: uuid */
            conversation_id: string | null;
            /** Format: uuid */
            id: string;
            kind: string;
            late: boolean;
            level: string;
            seen: components["schemas"]["ConversationsWho"] | null;
            to: string | null;
            youth: components["schemas"]["ConversationsHelpYouth"];
        };
        ConversationsHelpYouth: {
            first_name: string;
            /** Format: uuid */
            id: string;
            last_name: string;
        };
        ConversationsHelps: {
            items: components["schemas"]["ConversationsHelp"][];
        };
        ConversationsList: {
            /** Format: uuid */
            id: string;
            title: string;
            version: number;
            youth_ids: string[];
        };
        ConversationsMessage: {
            /** Format: date-time */
            at: string;
            author: components["schemas"]["ConversationsAuthor"] | null;
            can: string[];
            deleted: boolean;
            edited: boolean;
            /** Format: uuid */
            id: string;
            kind: string;
            mine: boolean;
            quoted: components["schemas"]["ConversationsQuoted"] | null;
            read: boolean;
            /** Format: date-time */
            said_at: string | null;
            seq: number;
            target: components["schemas"]["ConversationsTargetShown"] | null;
            text: string;
            version: number;
            voice: components["schemas"]["ConversationsVoice"] | null;
        };
        ConversationsModel: {
            /** Format: uuid */
            id: string;
            text: string;
            title: string;
            version: number;
        };
        ConversationsMyAbsence: {
            absence: components["schemas"]["ConversationsAbsent"] | null;
        };
        ConversationsOneThread: {
            before: number | null;
            messages: components["schemas"]["ConversationsMessage"][];
            thread: components["schemas"]["ConversationsThread"];
        };
        ConversationsPerson: {
            first_name: string;
            /** Format: uuid */
            id: string;
            last_name?: string;
            role: string;
        };
        ConversationsQuoted: {
            first_name: string;
            /** Format: uuid */
            id: string;
            mine: boolean;
            text: string | null;
        };
        ConversationsRead: {
            through: number;
        };
        ConversationsSend: {
            accepted?: string[];
            /** Format: uuid */
            quoted_id?: string | null;
            /**
             * Format: date-time
             * @description Instant où le message a été écrit, quand il a attendu le réseau
             */
            said_at?: string;
            target?: components["schemas"]["ConversationsTarget"] | null;
            /** @default  */
            text: string;
            voice?: components["schemas"]["ConversationsVoiceSent"] | null;
        };
        ConversationsTarget: {
            /** @enum {string} */
            kind: "step" | "guide" | "appointment" | "paper";
            ref: string;
            /** @default  */
            title: string;
        };
        ConversationsTargetShown: {
            kind: string;
            ref: string;
            title: string;
        };
        ConversationsThread: {
            absent: components["schemas"]["ConversationsAbsent"] | null;
            begun: boolean;
            /** @description Pour le jeune seul : il a bloqué cette personne */
            blocked?: boolean;
            /** Format: date */
            ended_on: string | null;
            hides_read: boolean;
            /** Format: uuid */
            id: string;
            kind: string;
            /** Format: date-time */
            last_at: string | null;
            last_mine: boolean;
            /** @description On peut encore y écrire */
            open: boolean;
            unread: number;
            with: components["schemas"]["ConversationsPerson"][];
            /** Format: uuid */
            youth_id: string;
        };
        ConversationsThreadChange: {
            hides_read: boolean;
        };
        ConversationsThreads: {
            items: components["schemas"]["ConversationsThread"][];
            unread: number;
        };
        ConversationsVoice: {
            seconds: number;
            size: number;
            transcript: string;
            type: string;
        };
        ConversationsVoiceSent: {
            seconds: number;
            /** @description Le son, en base64url : WebM, Ogg ou MP4 */
            sound: string;
            /** @default  */
            transcript: string;
        };
        ConversationsWaiting: {
            adult: components["schemas"]["ConversationsWaitingPerson"];
            /** Format: date-time */
            since: string;
            unread: number;
            youth: components["schemas"]["ConversationsWaitingPerson"];
        };
        ConversationsWaitingPerson: {
            first_name: string;
            /** Format: uuid */
            id: string;
            last_name: string;
            role?: string;
        };
        ConversationsWaitings: {
            /** Format: date */
            before: string;
            items: components["schemas"]["ConversationsWaiting"][];
        };
        ConversationsWho: {
            /** Format: date-time */
            at: string;
            first_name: string;
        };
        DeskActivationWaiting: {
            /** Format: date-time */
            expires_at: string;
            /** Format: uuid */
            id: string;
        };
        DeskAge: {
            months: number;
            years: number;
        };
        DeskAnswer: {
            done: boolean;
            words: string;
        };
        DeskApart: {
            interviews: components["schemas"]["DeskLateInterviews"];
            missing: components["schemas"]["DeskMissings"];
            /** Format: date */
            on: string;
        };
        DeskBasis: {
            label: string;
            value: string;
        };
        DeskBrought: {
            actor: string;
            article: string;
            /** @enum {string} */
            certainty: "sure" | "to_check";
            /** Format: date */
            checked_on: string;
            /** Format: date */
            due_on: string | null;
            if_missed: string;
            /** Format: date */
            opens_on: string;
            proofs: string[];
            rule: string;
            /** @enum {string} */
            state: "later" | "open" | "late" | "done" | "lost" | "not_concerned" | "waived";
            title: string;
            why: string;
        };
        DeskCareMeasure: {
            basis: string;
            basis_words: string;
            /** Format: date */
            ends_on: string | null;
            /** Format: uuid */
            id: string;
            /** Format: date */
            received_on: string | null;
            /** Format: date */
            starts_on: string;
        };
        DeskCase: {
            /** @enum {string} */
            account: "none" | "invited" | "active";
            age: components["schemas"]["DeskAge"];
            /** Format: date-time */
            appointment_at: string | null;
            /** Format: date */
            birth_date: string;
            certain: boolean;
            days_to_18: number | null;
            first_name: string;
            /** @description Les filtres qui gardent ce dossier */
            groups: ("late" | "week" | "soon" | "silent" | "no_interview" | "no_mentor" | "papers" | "leaving" | "incomplete")[];
            /** Format: uuid */
            id: string;
            last_name: string;
            mentor: boolean;
            /** @description Un papier que j'ai demandé n'est pas encore venu */
            papers: boolean;
            /** @description Pour un responsable seulement */
            referent?: string;
            /** @description null : aucun échange noté */
            silence_days: number | null;
            /** @description Le nom replié, par lequel on trie */
            sorts_as: string;
            urgency: components["schemas"]["DeskUrgency"];
        };
        DeskCaseload: {
            counts: components["schemas"]["DeskCaseloadCounts"];
            items: components["schemas"]["DeskCase"][];
            next: string | null;
            /** Format: date */
            on: string;
            total: number;
        };
        DeskCaseloadCounts: {
            all: number;
            incomplete: number;
            late: number;
            leaving: number;
            no_interview: number;
            no_mentor: number;
            papers: number;
            silent: number;
            soon: number;
            week: number;
        };
        DeskChange: {
            actor: string;
            article: string;
            /** @enum {string} */
            certainty: "sure" | "to_check";
            /** Format: date */
            checked_on: string;
            /** Format: date */
            due_on: string | null;
            if_missed: string;
            /** @enum {string} */
            kind: "comes" | "moves" | "stops";
            /** Format: date */
            opens_on: string;
            proofs: string[];
            rule: string;
            /** @enum {string} */
            state: "later" | "open" | "late" | "done" | "lost" | "not_concerned" | "waived";
            title: string;
            /** Format: date */
            was_due_on: string | null;
            why: string;
        };
        DeskColleague: {
            first_name: string;
            last_name: string;
            /**
             * @description Une autre personne que celle, du même nom, déjà là
             * @default false
             */
            other: boolean;
            /** @enum {string} */
            role: "referent" | "mentor";
            /** Format: uuid */
            team_id: string;
        };
        DeskComingBack: {
            /** Format: date */
            on: string;
            /** @enum {string} */
            state: "late" | "soon" | "later";
            /** @enum {string} */
            what: "check_up" | "mdph" | "school";
        };
        DeskContact: {
            name: string;
            phone: string;
            /** @enum {string} */
            role: "parent" | "family" | "educator" | "school" | "doctor" | "social" | "other";
        };
        DeskCorrection: {
            /** @enum {string} */
            about: "name" | "birth" | "care" | "situation" | "people" | "follow" | "other";
            answer: string | null;
            /** Format: date-time */
            answered_at: string | null;
            answered_by: string | null;
            /** Format: date-time */
            asked_at: string;
            /** Format: uuid */
            id: string;
            /** @enum {string} */
            state: "open" | "done" | "refused";
            words: string;
        };
        DeskCorrectionIn: {
            /** @enum {string} */
            about: "name" | "birth" | "care" | "situation" | "people" | "follow" | "other";
            words: string;
        };
        DeskCounter: {
            hidden: boolean;
        };
        DeskDigest: {
            /** @description Un résumé chaque lundi matin */
            on: boolean;
        };
        DeskEnd: {
            /**
             * Format: date
             * @description Premier jour sans accès
             */
            ends_on: string;
        };
        DeskEvent: {
            article: string;
            asks_birth: boolean;
            /** @description Fondements possibles de la mesure qui commence */
            bases: components["schemas"]["DeskBasis"][];
            /** @enum {string|null} */
            certainty: "sure" | "to_check" | null;
            /** Format: date */
            checked_on: string;
            confidence: string;
            consequence: string;
            dates: components["schemas"]["DeskBrought"][];
            /** Format: date */
            day: string | null;
            /** @description E01 à E12 */
            event: string;
            /** @description Le dossier le dit déjà */
            known: boolean;
            source: string;
            title: string;
        };
        DeskEvents: {
            items: components["schemas"]["DeskEvent"][];
            /** Format: date */
            on: string;
        };
        DeskFile: {
            /** @enum {string} */
            account: "none" | "invited" | "active";
            appointments: components["schemas"]["AppointmentsShort"][];
            dates: components["schemas"]["DeskPoint"][];
            flags: {
                [key: string]: unknown;
            };
            identity: components["schemas"]["DeskIdentity"];
            measures: components["schemas"]["DeskCareMeasure"][];
            mentor: components["schemas"]["DeskFileAdult"] | null;
            milestones: components["schemas"]["AutonomyMilestone"][];
            /** Format: date */
            on: string;
            referent: components["schemas"]["DeskFileAdult"] | null;
            silence_days: number | null;
            team: components["schemas"]["DeskFileTeam"] | null;
            timeline: components["schemas"]["DeskPoint"][];
            version: number;
        };
        DeskFileAdult: {
            first_name: string;
            /** Format: uuid */
            id: string;
            last_name: string;
            /** Format: date */
            since: string;
        };
        DeskFileTeam: {
            /** Format: uuid */
            id: string;
            name: string;
            /** Format: date */
            since: string;
        };
        DeskFollowUp: {
            /** Format: date-time */
            changed_at: string | null;
            changed_by: string | null;
            /**
             * Format: date
             * @description Dernier bilan de santé
             * @default null
             */
            check_up_on: string | null;
            contacts?: components["schemas"]["DeskContact"][];
            /**
             * @description Médecin traitant
             * @default null
             */
            doctor: string | null;
            /** @description Nos repères, pas la loi */
            dues: components["schemas"]["DeskComingBack"][];
            /**
             * @description Classe ou formation suivie
             * @default null
             */
            grade: string | null;
            /**
             * @default null
             * @enum {string|null}
             */
            mdph: "none" | "asked" | "decided" | null;
            /**
             * Format: date
             * @description Demande déposée
             * @default null
             */
            mdph_asked_on: string | null;
            /**
             * Format: date
             * @description Décision de la CDAPH
             * @default null
             */
            mdph_decided_on: string | null;
            /**
             * @description Ce qui est accordé
             * @default null
             */
            mdph_rights: string | null;
            /**
             * Format: date
             * @description Fin de la décision
             * @default null
             */
            mdph_until: string | null;
            /**
             * @description École, lycée, centre de formation
             * @default null
             */
            school: string | null;
            /**
             * Format: date
             * @description Fin de l'année scolaire ou de la formation
             * @default null
             */
            school_ends_on: string | null;
            /** @description 0 : rien n'est encore écrit */
            version: number;
        };
        DeskFollowUpIn: {
            /**
             * Format: date
             * @description Dernier bilan de santé
             * @default null
             */
            check_up_on: string | null;
            contacts?: components["schemas"]["DeskContact"][];
            /**
             * @description Médecin traitant
             * @default null
             */
            doctor: string | null;
            /**
             * @description Classe ou formation suivie
             * @default null
             */
            grade: string | null;
            /**
             * @default null
             * @enum {string|null}
             */
            mdph: "none" | "asked" | "decided" | null;
            /**
             * Format: date
             * @description Demande déposée
             * @default null
             */
            mdph_asked_on: string | null;
            /**
             * Format: date
             * @description Décision de la CDAPH
             * @default null
             */
            mdph_decided_on: string | null;
            /**
             * @description Ce qui est accordé
             * @default null
             */
            mdph_rights: string | null;
            /**
             * Format: date
             * @description Fin de la décision
             * @default null
             */
            mdph_until: string | null;
            /**
             * @description École, lycée, centre de formation
             * @default null
             */
            school: string | null;
            /**
             * Format: date
             * @description Fin de l'année scolaire ou de la formation
             * @default null
             */
            school_ends_on: string | null;
        };
        DeskForeseen: {
            article: string;
            changes: components["schemas"]["DeskChange"][];
            /** Format: date */
            checked_on: string;
            confidence: string;
            consequence: string;
            /** @description E01 à E12 */
            event: string;
            source: string;
            title: string;
        };
        DeskHome: {
            appointments: components["schemas"]["AppointmentsShort"][];
            birth: components["schemas"]["DeskStanding"];
            counter_hidden: boolean;
            first_name: string;
            next: components["schemas"]["DeskNext"] | null;
            /** Format: date */
            on: string;
            to_do: components["schemas"]["DeskToDo"][];
            unread: number;
        };
        DeskIdentity: {
            age_months: number;
            age_years: number;
            /** Format: date */
            birth_date: string;
            birth_precision: string;
            /** Format: date */
            care_began_on: string | null;
            /** @description Faux : jour ou mois de naissance inconnu */
            certain: boolean;
            /** @description Absent dès 18 ans : l'écran parle des 21 ans */
            days_to_18: number | null;
            external_ref: string | null;
            first_name: string;
            /** Format: uuid */
            id: string;
            last_name: string;
            /**
             * Format: date
             * @description Jour des 21 ans
             */
            rights_until: string;
            /** Format: date */
            turns_18_on: string;
        };
        DeskLateInterview: {
            /** @enum {string} */
            certainty: "sure" | "to_check";
            days_late: number;
            /** Format: date */
            due_on: string;
            first_name: string;
            last_name: string;
            referent: string | null;
            /** @enum {string} */
            rule: "M14" | "M31";
            title: string;
            /** Format: uuid */
            youth_id: string;
        };
        DeskLateInterviews: {
            cut: boolean;
            items: components["schemas"]["DeskLateInterview"][];
        };
        DeskLoad: {
            counts: components["schemas"]["DeskCaseloadCounts"];
            first_name: string;
            /** Format: uuid */
            id: string;
            last_name: string;
        };
        DeskLoads: {
            all: components["schemas"]["DeskCaseloadCounts"];
            /** @description Dossiers sans référent */
            nobody: number;
            /** Format: date */
            on: string;
            referents: components["schemas"]["DeskLoad"][];
        };
        DeskMember: {
            /** @enum {string} */
            account: "none" | "invited" | "active";
            /** @description Le lien qui attend */
            activation: components["schemas"]["DeskActivationWaiting"] | null;
            /**
             * Format: date
             * @description Premier jour sans accès, s'il est connu
             */
            ends_on: string | null;
            first_name: string;
            /** Format: uuid */
            id: string;
            last_name: string;
            roles: ("lead" | "referent" | "safeguarding" | "mentor")[];
            /** @description Jeunes de cette équipe suivis */
            youths: number;
        };
        DeskMissing: {
            first_name: string;
            last_name: string;
            referent: string | null;
            /** @description Ce qui manque, le plus gênant d'abord */
            what: ("referent" | "measures" | "birth")[];
            /** Format: uuid */
            youth_id: string;
        };
        DeskMissings: {
            cut: boolean;
            items: components["schemas"]["DeskMissing"][];
        };
        DeskMonth: {
            /**
             * Format: date
             * @description D'un mois vide : la première échéance après lui
             */
            after: string | null;
            /**
             * Format: date
             * @description D'un mois vide : la dernière échéance avant lui
             */
            before: string | null;
            /** @description Le mois en a d'autres, non montrées */
            cut: boolean;
            /** @description Ce qui revient dans le suivi : nos repères, pas la loi. null : illisible en ce moment */
            followed: components["schemas"]["DeskMonthFollowed"][] | null;
            items: components["schemas"]["DeskMonthLine"][];
            month: string;
            /** Format: date */
            on: string;
        };
        DeskMonthFollowed: {
            first_name: string;
            last_name: string;
            /** Format: date */
            on: string;
            /** @enum {string} */
            state: "late" | "soon" | "later";
            /** @enum {string} */
            what: "check_up" | "mdph" | "school";
            /** Format: uuid */
            youth_id: string;
        };
        DeskMonthLine: {
            article: string;
            /** @enum {string} */
            certainty: "sure" | "to_check";
            /** Format: date */
            checked_on: string;
            /** Format: date */
            due_on: string;
            first_name: string;
            last_name: string;
            rule: string;
            /** @enum {string} */
            state: "later" | "open" | "late" | "done" | "lost" | "not_concerned" | "waived";
            title: string;
            version: number;
            why: string;
            /** Format: uuid */
            youth_id: string;
        };
        DeskNext: {
            /** Format: date */
            opens_on: string;
            rule: string;
            title: string;
        };
        DeskNote: {
            author: string;
            /** Format: uuid */
            id: string;
            mine: boolean;
            shared: boolean;
            words: string;
            /** Format: date-time */
            written_at: string;
        };
        DeskNoteIn: {
            shared: boolean;
            words: string;
        };
        DeskOpening: {
            act: string;
            /** Format: date-time */
            at: string;
            role: string;
            who: string;
        };
        DeskOpenings: {
            items: components["schemas"]["DeskOpening"][];
        };
        DeskOrphan: {
            /** Format: date */
            birth_date: string;
            birth_precision: string;
            first_name: string;
            /** @description Depuis 7 jours ou plus */
            forgotten: boolean;
            /** Format: uuid */
            id: string;
            last_name: string;
            /**
             * Format: date
             * @description Sans référent depuis ce jour
             */
            since: string;
            /** Format: uuid */
            team_id: string;
            /** @description Pour attribuer (If-Match) */
            version: number;
        };
        DeskOrphans: {
            /** @description 50 au plus */
            items: components["schemas"]["DeskOrphan"][];
            total: number;
        };
        DeskPoint: {
            certainty: string;
            /** Format: date */
            date: string;
            rule: string;
            /** @enum {string} */
            state: "later" | "open" | "late" | "done" | "lost" | "not_concerned" | "waived";
            title: string;
        };
        DeskSaid: {
            /** @default null */
            basis: string | null;
            /**
             * Format: date
             * @default null
             */
            birth_date: string | null;
            event: string;
            /** Format: date */
            on: string;
        };
        DeskSettle: {
            /** @enum {string} */
            gesture: "done" | "waive";
            /**
             * Format: date
             * @description Le jour, pour « fait » ; aujourd'hui sinon
             * @default null
             */
            on: string | null;
            targets: components["schemas"]["DeskTarget"][];
            /**
             * @description Ce qui le prouve, ou la raison
             * @default
             */
            words: string;
        };
        DeskSettled: {
            settled: boolean;
        };
        DeskStanding: {
            age_months: number;
            age_years: number;
            /** @description Faux : jour ou mois de naissance inconnu */
            certain: boolean;
            /** @description Absent dès 18 ans : l'écran parle des 21 ans */
            days_to_18: number | null;
            /**
             * Format: date
             * @description Jour des 21 ans
             */
            rights_until: string;
            /** Format: date */
            turns_18_on: string;
        };
        DeskTarget: {
            rule: string;
            version: number;
            /** Format: uuid */
            youth_id: string;
        };
        DeskTeamMembers: {
            /** Format: uuid */
            id: string;
            members: components["schemas"]["DeskMember"][];
            name: string;
        };
        DeskTeams: {
            /** Format: date */
            on: string;
            orphans: components["schemas"]["DeskOrphans"];
            teams: components["schemas"]["DeskTeamMembers"][];
        };
        DeskToDo: {
            certainty: string;
            days_left: number | null;
            /** Format: date */
            due_on: string | null;
            gesture: string;
            /** @enum {string} */
            kind: "milestone";
            /** Format: date */
            opens_on: string | null;
            rule: string | null;
            state: string;
            title: string;
            why: string;
        };
        DeskUrgency: {
            certainty?: string;
            /** @enum {string} */
            code: "late_loss" | "late" | "soon" | "open" | "none";
            /** @description Jours avant l'échéance, négatif si passée */
            days: number | null;
            /** Format: date */
            due_on: string | null;
            /** @description Autres échéances qui pressent */
            others?: number;
            rule: string | null;
            state: string | null;
            title: string | null;
            /** @description L'entretien n'a pas de date */
            undated?: boolean;
        };
        DeskView: {
            /** @description Filtres et ordre, comme dans l'adresse */
            asked: string;
            /** Format: uuid */
            id: string;
            name: string;
        };
        DeskViewAsked: {
            asked: string;
            name: string;
        };
        DeskViews: {
            items: components["schemas"]["DeskView"][];
        };
        DeskWritten: {
            corrections: components["schemas"]["DeskCorrection"][];
            notes: components["schemas"]["DeskNote"][];
            /** @description Des notes privées existent (leur texte n'est pas là) */
            private: boolean;
        };
        Documents: {
            /** @description none : aucun antivirus n'a regardé ces papiers */
            antivirus?: string;
            items?: components["schemas"]["DocumentsDocument"][];
            quota?: components["schemas"]["DocumentsQuota"];
        };
        DocumentsAccept: {
            /** @default  */
            title: string;
            /** @default null */
            type: string | null;
        };
        DocumentsAccepted: {
            /** Format: uuid */
            document_id?: string;
        };
        DocumentsAnswer: {
            /** @enum {string} */
            answer: "no" | "share";
            /**
             * Format: uuid
             * @default null
             */
            document_id: string | null;
            /**
             * Format: date
             * @default null
             */
            ends_on: string | null;
            /**
             * @default view
             * @enum {string}
             */
            mode: "view" | "download";
            /** @default  */
            purpose: string;
            /**
             * @default null
             * @enum {integer|null}
             */
            side: 1 | 2 | null;
        };
        DocumentsAnswered: {
            /** Format: uuid */
            grant_id?: string;
            /** Format: uuid */
            id?: string;
            /** @enum {string} */
            state?: "open" | "shared" | "declined" | "withdrawn";
        };
        DocumentsAsk: {
            type: string;
            /** @default  */
            words: string;
        };
        DocumentsBrought: {
            /** @description papiers déjà là */
            already?: number;
            numbers?: number;
            /** @description papiers ajoutés */
            papers?: number;
            versions?: number;
        };
        DocumentsChecked: {
            algorithm?: string;
            /** Format: date-time */
            checked_at?: string;
            hash?: string;
            /** @enum {string} */
            result?: "intact" | "damaged";
        };
        DocumentsDeposit: {
            /** Format: date-time */
            deposited_at?: string;
            /** Format: date */
            expires_on?: string;
            from?: components["schemas"]["DocumentsReader"];
            holder?: string;
            /** Format: uuid */
            id?: string;
            /** Format: date */
            issued_on?: string;
            kind?: string;
            pages?: number;
            side?: number;
            size?: number;
            title?: string;
            type?: string;
        };
        DocumentsDeposits: {
            items?: components["schemas"]["DocumentsDeposit"][];
        };
        DocumentsDocument: {
            /** @description présent quand ce papier ne s'ouvre plus */
            damaged?: boolean;
            /** Format: date-time */
            deposited_at?: string;
            /** @description me, ou le rôle de la personne */
            depositor?: string;
            /** Format: date */
            expires_on?: string;
            /** @description le nom écrit sur le papier */
            holder?: string;
            /** Format: uuid */
            id?: string;
            /** Format: date */
            issued_on?: string;
            /** @enum {string} */
            kind?: "pdf" | "jpeg" | "png" | "webp";
            /** @description le numéro de la version montrée */
            number?: number;
            pages?: number;
            side?: number;
            /** @description octets gardés */
            size?: number;
            title?: string;
            type?: string;
            /** @description not_checked : demander /verify */
            verify?: string;
            version?: number;
            /** @description combien de versions sont gardées */
            versions?: number;
        };
        DocumentsDocumentDetail: {
            all_versions?: components["schemas"]["DocumentsVersion"][];
            /** @description présent quand ce papier ne s'ouvre plus */
            damaged?: boolean;
            /** Format: date-time */
            deposited_at?: string;
            /** @description me, ou le rôle de la personne */
            depositor?: string;
            /** Format: date */
            expires_on?: string;
            freshness?: components["schemas"]["DocumentsFreshness"];
            /** @description le nom écrit sur le papier */
            holder?: string;
            /** Format: uuid */
            id?: string;
            /** Format: date */
            issued_on?: string;
            /** @enum {string} */
            kind?: "pdf" | "jpeg" | "png" | "webp";
            /** @description le numéro de la version montrée */
            number?: number;
            origin?: components["schemas"]["DocumentsOrigin"];
            pages?: number;
            reminders?: components["schemas"]["DocumentsReminders"];
            side?: number;
            /** @description octets gardés */
            size?: number;
            title?: string;
            type?: string;
            /** @description not_checked : demander /verify */
            verify?: string;
            version?: number;
            /** @description combien de versions sont gardées */
            versions?: number;
        };
        DocumentsFreshness: {
            /** @enum {string} */
            ask?: "issued_on" | "expires_on";
            /** @enum {string} */
            state?: "good" | "soon" | "too_old" | "unknown";
            /** Format: date */
            until?: string;
            /** @description l'usage qui presse le plus, quand c'est lui qui décide */
            use?: string;
            uses?: components["schemas"]["DocumentsUseState"][];
        };
        DocumentsGrant: {
            /** Format: date-time */
            created_at?: string;
            /** @description faux : le papier a une version plus récente, non partagée */
            current?: boolean;
            /** Format: uuid */
            document_id?: string;
            /** Format: date-time */
            ended_at?: string;
            /**
             * Format: date
             * @description le dernier jour où il peut être lu
             */
            ends_on?: string;
            /** Format: uuid */
            id?: string;
            /** @enum {string} */
            mode?: "view" | "download";
            /** @description la version du papier qui est montrée */
            number?: number;
            opened?: components["schemas"]["DocumentsReadings"];
            purpose?: string;
            recipient?: components["schemas"]["DocumentsReader"];
            side?: number;
            /** @enum {string} */
            state?: "live" | "waiting" | "over" | "revoked" | "bond_over";
            title?: string;
            type?: string;
        };
        DocumentsGrants: {
            items?: components["schemas"]["DocumentsGrant"][];
        };
        DocumentsHanded: {
            /** Format: date-time */
            deposited_at?: string;
            /** Format: uuid */
            id?: string;
            /** @enum {string} */
            state?: "waiting" | "answered";
        };
        DocumentsHandedList: {
            items?: components["schemas"]["DocumentsHanded"][];
        };
        DocumentsNumber: {
            /** Format: date-time */
            changed_at?: string;
            /** @description présent quand ce numéro ne s'ouvre plus */
            damaged?: boolean;
            /** @description une phrase quand le numéro semble faux */
            doubt?: string;
            /** Format: uuid */
            id?: string;
            label?: string;
            note?: string;
            type?: string;
            value?: string;
            version?: number;
        };
        DocumentsNumberSaid: {
            /** @default  */
            label: string;
            /** @default  */
            note: string;
            type: string;
            value: string;
        };
        DocumentsNumberType: {
            code?: string;
            /** @description combien de chiffres il a */
            digits?: number[];
            domain?: string;
            doubt?: string;
            icon?: string;
            label?: string;
            /** @description à quoi il ressemble */
            shape?: string;
            sources?: components["schemas"]["DocumentsSource"][];
            what_for?: string;
            where_to_find?: string;
        };
        DocumentsNumberTypes: {
            items?: components["schemas"]["DocumentsNumberType"][];
        };
        DocumentsNumbers: {
            items?: components["schemas"]["DocumentsNumber"][];
            of_count?: number;
        };
        DocumentsOrigin: {
            channel?: string;
            device?: string;
            file_name?: string;
            received_sha256?: string;
            received_size?: number;
            stored_sha256?: string;
            /** @enum {string} */
            transformation?: "none" | "redrawn" | "flattened";
        };
        DocumentsPaperChange: {
            /** Format: date */
            expires_on?: string | null;
            file_name?: string;
            flatten?: boolean;
            /** @description le nom écrit sur le papier */
            holder?: string | null;
            /** Format: date */
            issued_on?: string | null;
            /** @enum {integer|null} */
            side?: 1 | 2 | null;
            title?: string;
            type?: string;
        };
        DocumentsPaperType: {
            asks?: string[];
            code?: string;
            domain?: string;
            /** @description ce qui reste à vérifier, dit à l'écran */
            doubt?: string;
            /** @description une date de fin est demandée */
            expires?: boolean;
            icon?: string;
            label?: string;
            /** @description le dessin montré dans le cadre */
            model?: string;
            /** @enum {string} */
            pages?: "one" | "several";
            /** @description jours, le plus loin d'abord */
            remind_before?: number[];
            renew?: string;
            /** @enum {string} */
            shape?: "card" | "page";
            sides?: number;
            soon_days?: number;
            sources?: components["schemas"]["DocumentsSource"][];
            uses?: components["schemas"]["DocumentsPaperUse"][];
            validity?: components["schemas"]["DocumentsValidity"];
            what_for?: string;
            who_gives?: string;
        };
        DocumentsPaperTypes: {
            items?: components["schemas"]["DocumentsPaperType"][];
        };
        DocumentsPaperUse: {
            doubt?: string;
            /** @description il doit avoir moins de tant de mois */
            fresh_months?: number;
            label?: string;
            soon_days?: number;
            use?: string;
        };
        DocumentsQuota: {
            bytes?: number;
            count?: number;
            of_bytes?: number;
            of_count?: number;
        };
        DocumentsReader: {
            first_name?: string;
            /** Format: uuid */
            id?: string;
            /** @enum {string} */
            role?: "referent" | "mentor";
        };
        DocumentsReadings: {
            count?: number;
            /** Format: date-time */
            first_at?: string;
            /** Format: date-time */
            last_at?: string;
        };
        DocumentsRemind: {
            on: boolean;
        };
        DocumentsReminders: {
            /** @description la personne a dit oui aux rappels */
            agreed?: boolean;
            dates?: string[];
            /** @description les rappels de ce papier */
            on?: boolean;
        };
        DocumentsRequest: {
            /** Format: date-time */
            answered_at?: string;
            /** Format: date-time */
            asked_at?: string;
            from?: components["schemas"]["DocumentsReader"];
            /** Format: uuid */
            id?: string;
            /** @enum {string} */
            state?: "open" | "shared" | "declined" | "withdrawn";
            type?: string;
            words?: string;
        };
        DocumentsRequests: {
            items?: components["schemas"]["DocumentsRequest"][];
        };
        DocumentsSafeConsent: {
            code?: string;
            given?: boolean;
            /** Format: date-time */
            given_at?: string;
            text?: string;
            text_version?: string;
            title?: string;
            /** Format: date-time */
            withdrawn_at?: string;
        };
        DocumentsSafeConsents: {
            antivirus?: string;
            items?: components["schemas"]["DocumentsSafeConsent"][];
            text_version?: string;
        };
        DocumentsSay: {
            antivirus?: boolean;
            previews?: boolean;
            reminders?: boolean;
            text_version: string;
        };
        DocumentsShared: {
            /** Format: uuid */
            document_id?: string;
            /** Format: date */
            ends_on?: string;
            /** Format: uuid */
            grant_id?: string;
            kind?: string;
            /** @enum {string} */
            mode?: "view" | "download";
            /** Format: date-time */
            opened_at?: string;
            owner_first_name?: string;
            /** Format: uuid */
            owner_id?: string;
            pages?: number;
            purpose?: string;
            /** Format: date-time */
            shared_at?: string;
            side?: number;
            title?: string;
            type?: string;
        };
        DocumentsSharedList: {
            items?: components["schemas"]["DocumentsShared"][];
        };
        DocumentsSource: {
            checked_on?: string;
            title?: string;
        };
        DocumentsTrace: {
            items?: components["schemas"]["DocumentsTraced"][];
            next?: string;
            people?: components["schemas"]["DocumentsTracedPerson"][];
        };
        DocumentsTraced: {
            act?: string;
            /** Format: date-time */
            at?: string;
            device?: string;
            /** Format: uuid */
            document_id?: string;
            first_name?: string;
            /**
             * Format: uuid
             * @description qui l'a fait, ou avec qui cela a été fait
             */
            person_id?: string;
            result?: string;
            role?: string;
            sentence?: string;
            title?: string;
            /** @enum {string} */
            who?: "me" | "other" | "service";
        };
        DocumentsTracedPerson: {
            /** @description pour les personnes du cercle, d'hier ou d'aujourd'hui */
            first_name?: string;
            /** Format: uuid */
            id?: string;
            role?: string;
        };
        DocumentsUseState: {
            /**
             * @description la date qui manque
             * @enum {string}
             */
            ask?: "issued_on" | "expires_on";
            /** @description le pécule, la banque… */
            label?: string;
            /** @enum {string} */
            state?: "good" | "soon" | "too_old" | "unknown";
            /**
             * Format: date
             * @description dernier jour où il est bon
             */
            until?: string;
            use?: string;
        };
        DocumentsValidity: {
            /** @enum {string} */
            kind?: "none" | "expires" | "months";
            /** @description bon tant de mois après sa date ; avec « expires », la durée habituelle */
            months?: number;
            /** @description certains n'ont pas de date de fin */
            optional?: boolean;
        };
        DocumentsVersion: {
            current?: boolean;
            /** Format: date-time */
            deposited_at?: string;
            depositor?: string;
            kind?: string;
            number?: number;
            origin?: components["schemas"]["DocumentsOrigin"];
            pages?: number;
            size?: number;
        };
        DocumentsWish: {
            /**
             * Format: date
             * @default null
             */
            ends_on: string | null;
            /**
             * @default view
             * @enum {string}
             */
            mode: "view" | "download";
            /** @default  */
            purpose: string;
            /** Format: uuid */
            recipient_id: string;
            /**
             * @default null
             * @enum {integer|null}
             */
            side: 1 | 2 | null;
        };
        ExchangeArrival: {
            /** @description Vide : rien n'est venu d'ailleurs */
            arrival: components["schemas"]["ExchangeArrived"] | null;
        };
        ExchangeArrivalFile: {
            file: string;
            words: string;
        };
        ExchangeArrived: {
            /** Format: date-time */
            at: string;
            from_name: string;
            thread: components["schemas"]["ExchangeSaidThere"][];
        };
        ExchangeAsk: {
            to_name: string;
        };
        ExchangeBring: {
            file: string;
            /** Format: uuid */
            team_id: string;
            words: string;
        };
        ExchangeBrought: {
            /** Format: uuid */
            youth_id: string;
        };
        ExchangeCaseload: {
            files: components["schemas"]["ExchangeTakenFile"][];
            format: string;
            /** Format: date */
            on: string;
        };
        ExchangeConsent: {
            parts: ("path" | "facts" | "project" | "words" | "thread")[];
        };
        ExchangeFedAppointment: {
            /** Format: date-time */
            ends_at: string;
            external_ref: string | null;
            /** Format: uuid */
            id: string;
            /** Format: date-time */
            starts_at: string;
            status: string;
            version: number;
            young_answer: string;
            /** Format: uuid */
            youth_id: string;
        };
        ExchangeFedAppointments: {
            items: components["schemas"]["ExchangeFedAppointment"][];
            /** @description À redonner dans `after` */
            next: string | null;
            /**
             * Format: date
             * @description Jour civil de l'autorité
             */
            on: string;
        };
        ExchangeFedMilestone: {
            article: string;
            /** @enum {string} */
            certainty: "sure" | "to_check";
            /** Format: date */
            done_on: string | null;
            /** Format: date */
            due_on: string | null;
            external_ref: string | null;
            /** Format: date */
            opens_on: string;
            /** @description Comme M14 ; ne change jamais */
            rule: string;
            /** @enum {string} */
            state: "later" | "open" | "late" | "done" | "lost" | "not_concerned" | "waived";
            title: string;
            /** Format: uuid */
            youth_id: string;
        };
        ExchangeFedMilestones: {
            items: components["schemas"]["ExchangeFedMilestone"][];
            /** @description À redonner dans `after` */
            next: string | null;
            /**
             * Format: date
             * @description Jour civil de l'autorité
             */
            on: string;
        };
        ExchangeFile: {
            /** @description L'identifiant du logiciel métier */
            external_ref: string | null;
            /**
             * Format: uuid
             * @description Ne change jamais
             */
            id: string;
        };
        ExchangeFiles: {
            items: components["schemas"]["ExchangeFile"][];
            /** @description À redonner dans `after` */
            next: string | null;
            /**
             * Format: date
             * @description Jour civil de l'autorité
             */
            on: string;
        };
        ExchangeKey: {
            /** Format: date-time */
            created_at: string;
            /**
             * Format: date
             * @description Dernier jour où la clé ouvre
             */
            ends_on: string;
            /** Format: uuid */
            id: string;
            /** Format: date */
            last_used_on: string | null;
            name: string;
            scope: ("milestones" | "appointments")[];
            /** @enum {string} */
            state: "live" | "past" | "ended";
        };
        ExchangeKeyAsked: {
            /** Format: date */
            ends_on: string;
            name: string;
            scope: ("milestones" | "appointments")[];
        };
        ExchangeKeyMade: {
            /** @description La clé, montrée cette seule fois */
            key: string | null;
        };
        ExchangeKeys: {
            items: components["schemas"]["ExchangeKey"][];
        };
        ExchangeLook: {
            /** Format: date */
            birth_date: string;
            /** @enum {string} */
            birth_precision: "day" | "month" | "year";
            done: number;
            first_name: string;
            from_name: string;
            /** @description Ce jeune est déjà ici */
            here: boolean;
            last_name: string;
            lines: number;
            /** Format: date-time */
            made_at: string;
            measures: number;
            messages: number;
            parts: string[];
        };
        ExchangeSaidThere: {
            /** Format: date-time */
            at: string;
            first_name: string;
            text: string;
            young: boolean;
        };
        ExchangeSealed: {
            /** @description Le fichier, en base 64 */
            file: string | null;
            /** @description Six mots, à dire par un autre chemin */
            words: string | null;
        };
        ExchangeTakenFile: {
            /** Format: date */
            birth_date: string;
            /** @enum {string} */
            birth_precision: "day" | "month" | "year";
            /** @description L'identifiant du logiciel métier */
            external_ref: string | null;
            first_name: string;
            /**
             * Format: uuid
             * @description Ne change jamais
             */
            id: string;
            last_name: string;
            milestones: components["schemas"]["ExchangeTakenMilestone"][];
            project: components["schemas"]["ExchangeTakenLine"][];
        };
        ExchangeTakenLine: {
            domain: string;
            /** Format: date */
            done_on?: string;
            /** Format: date */
            due?: string;
            /** Format: uuid */
            goal?: string;
            /** @enum {string} */
            kind: "goal" | "action";
            /**
             * Format: uuid
             * @description Ne change jamais
             */
            line_id: string;
            owner?: string;
            owner_name?: string;
            state?: string;
            text: string;
            theme: string;
            version: number;
        };
        ExchangeTakenMilestone: {
            article: string;
            /** @enum {string} */
            certainty: "sure" | "to_check";
            /** Format: date */
            done_on: string | null;
            /** Format: date */
            due_on: string | null;
            /** Format: date */
            opens_on: string;
            /** @description Comme M14 ; ne change jamais */
            rule: string;
            /** @enum {string} */
            state: "later" | "open" | "late" | "done" | "lost" | "not_concerned" | "waived";
            title: string;
        };
        ExchangeTransfer: {
            /** Format: date-time */
            answered_at: string | null;
            /** Format: date-time */
            asked_at: string;
            by: string;
            first_name: string;
            /** Format: uuid */
            id: string;
            parts: ("path" | "facts" | "project" | "words" | "thread")[];
            /** Format: date-time */
            sent_at: string | null;
            /** @enum {string} */
            state: "asked" | "agreed" | "refused" | "sent" | "replaced";
            to_name: string;
            /** Format: uuid */
            youth_id: string;
        };
        ExchangeTransfers: {
            items: components["schemas"]["ExchangeTransfer"][];
        };
        GuestsAudience: {
            code: string;
            label: string;
            purpose: string;
            warning?: components["schemas"]["GuestsWarning"];
        };
        GuestsAudiences: {
            items: components["schemas"]["GuestsAudience"][];
        };
        GuestsEnter: {
            code: string;
            secret: string;
        };
        GuestsLink: {
            audience?: string;
            /** @description à dire par un autre moyen que l'adresse */
            code?: string;
            code_used: boolean;
            /** Format: date-time */
            created_at: string;
            /** Format: uuid */
            document_id: string;
            /** Format: date-time */
            ended_at?: string;
            ended_by?: string;
            /** Format: date-time */
            ends_at: string;
            /** Format: uuid */
            id: string;
            /** @enum {string} */
            mode: "link" | "counter";
            opened?: components["schemas"]["GuestsOpenings"];
            pages: number;
            purpose?: string;
            qr_svg?: string;
            side?: number;
            /** @enum {string} */
            state: "live" | "over" | "stopped" | "shut" | "gone";
            title?: string;
            to?: string;
            tries_left: number;
            type?: string;
            /** @description l'adresse à donner ; tant que le code peut servir */
            url?: string;
        };
        GuestsLinkWish: {
            /** @default  */
            audience: string;
            /**
             * Format: date
             * @default null
             */
            ends_on: string | null;
            /**
             * @default link
             * @enum {string}
             */
            mode: "link" | "counter";
            /** @default  */
            purpose: string;
            /**
             * @default null
             * @enum {integer|null}
             */
            side: 1 | 2 | null;
            /** @default  */
            to: string;
        };
        GuestsLinks: {
            items: components["schemas"]["GuestsLink"][];
        };
        GuestsOpenings: {
            count?: number;
            /** Format: date-time */
            first_at?: string;
            /** Format: date-time */
            last_at?: string;
        };
        GuestsSeen: {
            /** Format: date-time */
            ends_at: string;
            first_name: string;
            /** @enum {string} */
            mode: "link" | "counter";
            pages: number[];
            paper: string;
            purpose: string;
            to: string;
        };
        GuestsWarning: {
            /** @enum {string} */
            answer: "no" | "doubt";
            article: string;
            /** Format: date */
            checked_on: string;
            doubted?: string;
            url: string;
            words: string;
        };
        GuidanceChange: {
            /** Format: date */
            checked_on: string;
            /** @description Le code de l'étape montrée */
            code: string;
            /** Format: uuid */
            id: string;
            journey: string;
            /** @enum {string} */
            kind: "add" | "replace" | "details";
            /** @description Le texte national n'a plus l'étape visée : rien n'est montré */
            lost: boolean;
            /** @default false */
            published: boolean;
            /** @default  */
            source: string;
            /** @description L'étape changée, ou celle d'avant ; absente : au début */
            step?: string;
            version: number;
            written: components["schemas"]["GuidanceWritten"];
        };
        GuidanceChangeAsked: {
            /** Format: date */
            checked_on: string;
            journey: string;
            /** @enum {string} */
            kind: "add" | "replace" | "details";
            /** @default false */
            published: boolean;
            /** @default  */
            source: string;
            /** @description L'étape changée, ou celle d'avant ; absente : au début */
            step?: string;
            written: components["schemas"]["GuidanceWritten"];
        };
        GuidanceChanges: {
            items: components["schemas"]["GuidanceChange"][];
        };
        GuidanceFound: {
            /** @description error ou warning */
            weight: string;
            words: string;
        };
        GuidanceLocalBlocked: {
            do: string;
            go?: string;
            when: string;
        };
        GuidanceLocalPlace: {
            label: string;
            /** Format: url */
            url?: string;
        };
        GuidancePreview: {
            /** @description Une démarche, comme dans /guides */
            guide: {
                [key: string]: unknown;
            };
            /** @description 100 : très facile ; 70 au moins */
            kandel_moles: number;
            /** @description Mots par phrase */
            mean: number;
            problems: components["schemas"]["GuidanceFound"][];
        };
        GuidancePreviewAsked: {
            /** @description Absent : la démarche d'aujourd'hui */
            change?: components["schemas"]["GuidanceChangeAsked"];
            /**
             * Format: uuid
             * @description Le changement que celui-ci remplace
             */
            change_id?: string;
            journey: string;
        };
        GuidanceWritten: {
            blocked?: components["schemas"]["GuidanceLocalBlocked"][];
            /** @enum {string} */
            channel?: "site" | "phone" | "office" | "post" | "app" | "home";
            contact?: string;
            doubt?: string;
            keep?: string;
            lasts?: string;
            /**
             * Format: uuid
             * @description Un contact du département
             */
            local_contact?: string;
            papers?: string[];
            text?: string[];
            title?: string;
            where?: components["schemas"]["GuidanceLocalPlace"];
        };
        Handovers: {
            items: components["schemas"]["HandoversHandoverLine"][];
            /** Format: date */
            on: string;
        };
        HandoversAbsent: {
            /** Format: date */
            back_on: string;
            /** Format: date */
            from: string;
            referent: components["schemas"]["HandoversNamed"];
            unread: number;
            youths: components["schemas"]["HandoversWaitingFile"][];
        };
        HandoversAllowThread: {
            allowed: boolean;
        };
        HandoversAnswerHandover: {
            /** @description Le fil de messages passe aussi */
            thread: boolean;
            /** @default  */
            words: string;
        };
        HandoversColleagueOfFile: {
            /**
             * Format: date
             * @description Absent jusqu'à ce jour
             */
            back_on: string | null;
            first_name: string;
            /** Format: uuid */
            id: string;
            last_name: string;
        };
        HandoversColleaguesOfFile: {
            items: components["schemas"]["HandoversColleagueOfFile"][];
        };
        HandoversFact: {
            note: string;
            /** Format: date */
            on: string | null;
            text: string;
        };
        HandoversFormerMessage: {
            /** Format: date-time */
            at: string;
            first_name: string;
            /** Format: uuid */
            id: string;
            text: string;
            young: boolean;
        };
        HandoversFormerThread: {
            items: components["schemas"]["HandoversFormerMessage"][];
        };
        HandoversGive: {
            /**
             * Format: date
             * @description Un remplacement : premier jour sans lui
             */
            ends_on?: string;
            /** Format: uuid */
            referent_id: string;
            youths: components["schemas"]["HandoversReadFile"][];
        };
        HandoversHandover: {
            /** Format: date-time */
            answered_at: string | null;
            /** Format: date-time */
            asked_at: string | null;
            can: string[];
            /** Format: date-time */
            created_at: string;
            /** Format: date */
            ends_on: string | null;
            from: components["schemas"]["HandoversNamed"] | null;
            /** Format: date-time */
            from_signed_at: string | null;
            /** Format: uuid */
            id: string;
            /** @enum {string} */
            kind: "planned" | "temporary" | "urgent";
            /** Format: date-time */
            opened_at: string | null;
            /** Format: date-time */
            read_at: string | null;
            /** Format: date */
            starts_on: string;
            /** @enum {string} */
            state: "draft" | "with_young" | "to_sign" | "to_accept" | "to_read" | "done" | "cancelled";
            /** @description Vide : pas pour vous */
            text: components["schemas"]["HandoversHandoverText"] | null;
            thread_ok: boolean;
            to: components["schemas"]["HandoversNamed"];
            /** Format: date-time */
            to_signed_at: string | null;
            version: number;
            youth: components["schemas"]["HandoversNamed"];
        };
        HandoversHandoverFacts: {
            dates: components["schemas"]["HandoversFact"][];
            papers: components["schemas"]["HandoversFact"][];
            people: components["schemas"]["HandoversFact"][];
            steps: components["schemas"]["HandoversFact"][];
            where: components["schemas"]["HandoversFact"][];
        };
        HandoversHandoverLine: {
            /** Format: date-time */
            answered_at: string | null;
            /** Format: date-time */
            asked_at: string | null;
            can: string[];
            /** Format: date-time */
            created_at: string;
            /** Format: date */
            ends_on: string | null;
            from: components["schemas"]["HandoversNamed"] | null;
            /** Format: date-time */
            from_signed_at: string | null;
            /** Format: uuid */
            id: string;
            /** @enum {string} */
            kind: "planned" | "temporary" | "urgent";
            /** Format: date-time */
            opened_at: string | null;
            /** Format: date-time */
            read_at: string | null;
            /** Format: date */
            starts_on: string;
            /** @enum {string} */
            state: "draft" | "with_young" | "to_sign" | "to_accept" | "to_read" | "done" | "cancelled";
            thread_ok: boolean;
            to: components["schemas"]["HandoversNamed"];
            /** Format: date-time */
            to_signed_at: string | null;
            version: number;
            youth: components["schemas"]["HandoversNamed"];
        };
        HandoversHandoverText: {
            facts: components["schemas"]["HandoversHandoverFacts"];
            /** Format: date */
            made_on: string;
            matters: string;
            sections: string[];
            sha256: string;
            where: string;
            /** @description Les mots du jeune, gardés à part */
            words: string;
        };
        HandoversNamed: {
            first_name: string;
            /** Format: uuid */
            id: string;
            last_name: string;
        };
        HandoversReadFile: {
            /** Format: uuid */
            id: string;
            /** @description La version lue du dossier */
            version: number;
        };
        HandoversReadProof: {
            sections: ("where" | "matters" | "dates" | "steps" | "papers" | "people" | "words")[];
            sha256: string;
        };
        HandoversReassignment: {
            /** Format: date-time */
            at: string;
            count: number;
            /** Format: date */
            ends_on: string | null;
            /** Format: uuid */
            id: string;
            referent: components["schemas"]["HandoversNamed"];
            /** Format: date-time */
            undo_until: string;
        };
        HandoversSignText: {
            sha256: string;
        };
        HandoversStart: {
            /**
             * Format: date
             * @description Un remplacement : premier jour sans lui
             */
            ends_on?: string;
            /** @enum {string} */
            kind: "planned" | "temporary" | "urgent";
            /** Format: date */
            starts_on: string;
            /** Format: uuid */
            to_id: string;
        };
        HandoversWaitingFile: {
            first_name: string;
            /** Format: uuid */
            id: string;
            last_name: string;
            /** Format: date-time */
            since: string;
            unread: number;
            version: number;
        };
        HandoversWatch: {
            absent: components["schemas"]["HandoversAbsent"][];
            /** Format: date */
            on: string;
            undoable: components["schemas"]["HandoversReassignment"][];
        };
        HandoversWrite: {
            matters?: string;
            where?: string;
        };
        Household: {
            delays: {
                [key: string]: components["schemas"]["HouseholdDelay"];
            };
            doors: components["schemas"]["HouseholdHomeDoor"][];
            move: components["schemas"]["HouseholdMoveDay"][];
            rental_file: components["schemas"]["HouseholdFilePart"][];
            rooms: string[];
            situations: components["schemas"]["HouseholdSituation"][];
            sources: components["schemas"]["HouseholdHomeSource"][];
        };
        HouseholdBudgetLine: {
            cents: number;
            day?: number;
            /** @enum {string} */
            envelope: "in" | "home" | "moving" | "food" | "aside";
            label: string;
        };
        HouseholdBudgetSheet: {
            balance_cents?: number;
            /** Format: date */
            balance_on?: string;
            lines?: {
                [key: string]: components["schemas"]["HouseholdBudgetLine"];
            };
        };
        HouseholdDefect: {
            note: string;
            room: string;
        };
        HouseholdDelay: {
            article: string;
            /** Format: date */
            checked_on: string;
            /** @description de mémoire : à vérifier */
            doubt?: boolean;
            value: unknown;
        };
        HouseholdFilePart: {
            /** @description un de ces papiers suffit */
            any_of: string[];
            code: string;
            /** @description quoi faire sans ce papier */
            instead?: string;
            title: string;
        };
        HouseholdHomeDoor: {
            code: string;
            doubt?: string;
            /** @description à pousser avant les autres */
            first?: boolean;
            from_months?: number;
            /** @description la démarche */
            guide?: string;
            /** @description la page de l'application */
            screen?: string;
            text: string;
            title: string;
            /** @description situations ; absent : pour tous */
            to?: string[];
            tonight?: boolean;
        };
        HouseholdHomeSource: {
            /** Format: date */
            checked_on: string;
            mark: string;
            title: string;
        };
        HouseholdLetter: {
            address?: string;
            /** Format: date */
            asked_on?: string;
            bank?: string;
            bank_address?: string;
            birth_place?: string;
            /** Format: date */
            care_ended_on?: string;
            defects?: components["schemas"]["HouseholdDefect"][];
            email?: string;
            /** Format: date */
            entry_on?: string;
            landlord?: string;
            landlord_address?: string;
            month?: string;
            near?: string;
            owed?: number;
            phone?: string;
            reason?: string;
            /** @enum {string} */
            refusal?: "written" | "silent" | "closed";
            social_number?: string;
            /** Format: date */
            starts_on?: string;
            times?: number;
        };
        HouseholdMoveDay: {
            code: string;
            /** @description jours après l'entrée ; avant si négatif */
            days: number;
            doubt?: string;
            guide?: string;
            keep?: string;
            screen?: string;
            step?: string;
            text: string;
            title: string;
        };
        HouseholdSheet: {
            /** @description ce qui est écrit ; absent quand la page ne s'ouvre plus */
            body?: {
                [key: string]: unknown;
            };
            /** Format: date-time */
            changed_at: string;
            damaged?: boolean;
            kind: string;
            version: number;
        };
        HouseholdSheets: {
            items: components["schemas"]["HouseholdSheet"][];
        };
        HouseholdSituation: {
            code: string;
            label: string;
        };
        Inactivity: {
            /** Format: date */
            erase_on: string;
            /** Format: date */
            pause_on: string;
        };
        Interviews: {
            items: components["schemas"]["InterviewsShortInterview"][];
            kinds: components["schemas"]["InterviewsInterviewKind"][];
        };
        InterviewsAcknowledge: {
            sha256: string;
        };
        InterviewsAgreement: {
            /** Format: date-time */
            at: string;
            sha256: string;
            /** @enum {string} */
            side: "young" | "adult";
            /** @description you, ou un prénom */
            who: string;
        };
        InterviewsAppointmentDate: {
            /** Format: uuid */
            id: string;
            minutes: number;
            /** @description Vide : une date est à choisir */
            starts: string | null;
            status: string;
        };
        InterviewsAsk: {
            /** @enum {string} */
            kind: "seventeen" | "six_months" | "extra";
        };
        InterviewsCard: {
            ask?: string;
            code: string;
            shared?: boolean;
            text: string;
            title: string;
        };
        InterviewsCloseAlone: {
            reason: string;
        };
        InterviewsCorrection: {
            /** Format: date */
            on: string;
            text: string;
        };
        InterviewsCorrectionAsked: {
            text: string;
        };
        InterviewsDates: {
            /** @default  */
            note: string;
            place?: components["schemas"]["AppointmentsPlaceAsked"];
            proposals: components["schemas"]["AppointmentsSlotAsked"][];
            /** @default  */
            video: string;
        };
        InterviewsInterview: {
            about?: string[];
            agreements: components["schemas"]["InterviewsAgreement"][];
            appointment: components["schemas"]["InterviewsAppointmentDate"] | null;
            article: string;
            /** Format: date-time */
            asked_at: string;
            /** Format: date */
            birth_date?: string | null;
            can: string[];
            cards: components["schemas"]["InterviewsCard"][];
            /** Format: date */
            checked_on: string;
            confidence: string;
            /** Format: date-time */
            done_at: string | null;
            /** Format: date */
            due_on: string | null;
            /** @description Ce professionnel ouvre le dossier */
            file?: boolean;
            gaps?: string[];
            /** Format: date */
            held_on: string | null;
            history: components["schemas"]["InterviewsInterviewEvent"][];
            /** Format: uuid */
            id: string;
            /** @enum {string} */
            kind: "seventeen" | "six_months" | "extra";
            late: boolean;
            late_words: string;
            /** Format: date-time */
            paper_given_at?: string | null;
            /** Format: date-time */
            prepared_at: string | null;
            /** Format: date */
            refused_on: string | null;
            sha256?: string;
            sheet?: components["schemas"]["InterviewsSheet"];
            source: string;
            /** @enum {string} */
            state: "open" | "reading" | "done" | "refused";
            text?: components["schemas"]["InterviewsTextPart"][];
            title: string;
            title_young: string;
            trusted?: string;
            trusted_article: string;
            trusted_name?: string;
            trusted_why: string;
            /** @description À renvoyer dans If-Match */
            version: number;
            why: string;
            youth: components["schemas"]["InterviewsInterviewYouth"];
        };
        InterviewsInterviewEvent: {
            act: string;
            /** Format: date-time */
            at: string;
            who: string;
            words: string;
        };
        InterviewsInterviewKind: {
            article: string;
            /** Format: date */
            checked_on: string;
            /** @enum {string} */
            concerned: "yes" | "no" | "to_check" | "unknown";
            confidence: string;
            /** Format: date */
            done_on: string | null;
            /** Format: date */
            due_on: string | null;
            /** @enum {string} */
            kind: "seventeen" | "six_months" | "extra";
            late: boolean;
            late_words: string;
            /** @description C'est le moment, ou bientôt */
            near: boolean;
            rule: string;
            /** Format: uuid */
            standing: string | null;
            title: string;
            why: string;
        };
        InterviewsInterviewYouth: {
            first_name: string;
            /** Format: uuid */
            id: string;
            last_name: string;
        };
        InterviewsLine: {
            note?: string;
            /** @enum {string} */
            said?: "yes" | "no" | "";
        };
        InterviewsPreparation: {
            cards?: {
                [key: string]: components["schemas"]["InterviewsPrepared"];
            };
            /** @default false */
            ready: boolean;
            /** @enum {string} */
            trusted?: "yes" | "no" | "";
            trusted_name?: string;
        };
        InterviewsPrepared: {
            shared?: boolean;
            text?: string;
        };
        InterviewsRefusal: {
            /** @default  */
            words: string;
        };
        InterviewsSheet: {
            corrections: components["schemas"]["InterviewsCorrection"][];
            following: string;
            late_reason: string;
            present: string[];
            summary: string;
            topics: components["schemas"]["InterviewsTopic"][];
        };
        InterviewsSheetAsked: {
            following?: string;
            /** Format: date */
            held_on?: string | null;
            late_reason?: string;
            present?: string[];
            summary?: string;
            topics?: {
                [key: string]: components["schemas"]["InterviewsLine"];
            };
        };
        InterviewsShortInterview: {
            appointment: components["schemas"]["InterviewsAppointmentDate"] | null;
            /** Format: date-time */
            asked_at: string;
            /** Format: date-time */
            done_at: string | null;
            /** Format: date */
            due_on: string | null;
            /** Format: date */
            held_on: string | null;
            /** Format: uuid */
            id: string;
            /** @enum {string} */
            kind: "seventeen" | "six_months" | "extra";
            late: boolean;
            late_words: string;
            /** Format: date-time */
            prepared_at: string | null;
            /** Format: date */
            refused_on: string | null;
            /** @enum {string} */
            state: "open" | "reading" | "done" | "refused";
            title: string;
            title_young: string;
        };
        InterviewsTextPart: {
            heading: string;
            words: string;
        };
        InterviewsTopic: {
            article: string;
            card: string;
            code: string;
            confidence: string;
            fact: string;
            note: string;
            said: string;
            say: string;
            title: string;
            to_check: boolean;
            written: boolean;
        };
        LiveChange: {
            /** Format: uuid */
            id: string | null;
            /** @description Ce qui est à relire ; « all » : tout */
            kind: string;
        };
        LiveSince: {
            cursor: string;
            items: components["schemas"]["LiveChange"][];
        };
        MentoringAgreement: {
            goals: string[];
            /** @enum {string} */
            rhythm?: "" | "weekly" | "two_weeks" | "monthly" | "free";
        };
        MentoringAgreementShown: {
            both?: boolean;
            goals?: string[];
            mine?: boolean;
            rhythm?: string;
        };
        MentoringAnswer: {
            /** @enum {string} */
            answer: "yes" | "no";
        };
        MentoringAnswers: {
            mentor?: string;
            young?: string;
        };
        MentoringApplication: {
            area?: string;
            authority: string;
            availability?: ("weekday_day" | "weekday_evening" | "saturday" | "sunday" | "phone")[];
            capacity?: number;
            email: string;
            employer?: string;
            first_name: string;
            /** @enum {string} */
            gender?: "" | "woman" | "man" | "other";
            /**
             * Format: uuid
             * @description Choisi par l'appareil : envoyée deux fois, une seule
             */
            id: string;
            interests?: ("sport" | "music" | "games" | "cooking" | "drawing" | "nature" | "animals" | "cinema" | "reading" | "tinkering" | "travel" | "computing")[];
            languages?: ("fr" | "en" | "ar" | "es" | "pt" | "de" | "it" | "tr" | "uk" | "ru" | "ps" | "fa" | "bn" | "ur" | "ff" | "bm" | "wo" | "so" | "am" | "zh" | "lsf")[];
            last_name: string;
            motivation?: string;
            phone?: string;
            presentation?: string;
            /** @enum {string} */
            programme?: "none" | "engaged_offer" | "association";
            trade?: string;
        };
        MentoringAuthorities: {
            items?: components["schemas"]["MentoringAuthorityPublic"][];
        };
        MentoringAuthorityPublic: {
            code?: string;
            name?: string;
        };
        MentoringCharter: {
            version: string;
        };
        MentoringCharterShown: {
            /** Format: date */
            signed_on?: string | null;
            version?: string;
        };
        MentoringCheck: {
            /** Format: date */
            checked_on: string;
            /** Format: date */
            issued_on: string;
            /** @enum {string} */
            result: "valid" | "refused";
        };
        MentoringCheckShown: {
            days?: number | null;
            /** Format: date */
            issued_on?: string | null;
            /** @description none, valid, soon, over */
            standing?: string;
            /**
             * Format: date
             * @description Premier jour sans accès
             */
            until?: string | null;
        };
        MentoringChecked: {
            by?: string;
            /** Format: date */
            checked_on?: string;
            /** Format: date */
            issued_on?: string;
            result?: string;
            /** Format: date */
            until?: string | null;
        };
        MentoringClosed: {
            /** @description programme ou protection */
            by: string;
            /** Format: date */
            on: string;
        };
        MentoringEnd: {
            did?: string;
            keep?: string;
            /** @enum {string} */
            reason: "done" | "moved" | "time" | "no_fit" | "silence" | "other";
        };
        MentoringFeedback: {
            score: number;
            words?: string;
        };
        MentoringGoodbye: {
            did?: string;
            keep?: string;
        };
        MentoringGoodbyeShown: {
            did?: string;
            keep?: string;
        };
        MentoringGoodbyes: {
            mine?: components["schemas"]["MentoringGoodbyeShown"];
            other?: components["schemas"]["MentoringGoodbyeShown"];
        };
        MentoringLine: {
            agreed?: boolean;
            answers?: components["schemas"]["MentoringAnswers"];
            check?: string;
            /** Format: date */
            check_until?: string | null;
            feedback?: {
                [key: string]: number;
            };
            from_mentor?: number;
            from_young?: number;
            /** Format: uuid */
            id?: string;
            initiative?: string;
            /** Format: date */
            last_on?: string | null;
            meetings?: number;
            mentor?: components["schemas"]["MentoringNamed"];
            minutes?: number;
            /** Format: date */
            nudged_on?: string | null;
            /** Format: date */
            paused_until?: string | null;
            /** Format: date */
            proposed_on?: string;
            silence?: string;
            silent_days?: number | null;
            /** Format: date */
            started_on?: string | null;
            state?: string;
            version?: number;
            young?: components["schemas"]["MentoringNamed"];
        };
        MentoringLoad: {
            capacity?: number;
            check?: components["schemas"]["MentoringCheckShown"];
            first_name?: string;
            /** Format: uuid */
            id?: string;
            last_name?: string;
            pairs?: number;
        };
        MentoringMeeting: {
            minutes: number;
            /** Format: date */
            on: string;
            /** @enum {string} */
            theme: "talk" | "leisure" | "papers" | "studies" | "work" | "housing" | "health" | "outing" | "other";
        };
        MentoringMeetingShown: {
            /** Format: uuid */
            id?: string;
            minutes?: number;
            /** Format: date */
            on?: string;
            theme?: string;
        };
        MentoringMeetings: {
            items?: components["schemas"]["MentoringMeetingShown"][];
        };
        MentoringMeetingsCount: {
            count?: number;
            /** Format: date */
            last_on?: string | null;
            minutes?: number;
        };
        MentoringNamed: {
            first_name?: string;
            /** Format: uuid */
            id?: string;
            last_name?: string;
        };
        MentoringNeed: {
            area?: string;
            availability?: ("weekday_day" | "weekday_evening" | "saturday" | "sunday" | "phone")[];
            /** @enum {string} */
            gender?: "" | "woman" | "man" | "other";
            interests?: ("sport" | "music" | "games" | "cooking" | "drawing" | "nature" | "animals" | "cinema" | "reading" | "tinkering" | "travel" | "computing")[];
            languages?: ("fr" | "en" | "ar" | "es" | "pt" | "de" | "it" | "tr" | "uk" | "ru" | "ps" | "fa" | "bn" | "ur" | "ff" | "bm" | "wo" | "so" | "am" | "zh" | "lsf")[];
            trade?: string;
            wish?: string;
        };
        MentoringNudge: {
            /** @enum {string} */
            to: "young" | "mentor" | "both";
        };
        MentoringOffer: {
            /** @enum {string} */
            kind: "mentor" | "sponsor";
        };
        MentoringOfferAnswer: {
            /** @enum {string} */
            answer: "yes" | "no" | "later";
        };
        MentoringOfferShown: {
            /** Format: date */
            again_on?: string;
            answer?: string | null;
            /** Format: date */
            answered_on?: string | null;
            due?: boolean;
            /** Format: uuid */
            id?: string | null;
            kind?: string;
            /** Format: date */
            proposed_on?: string | null;
        };
        MentoringOwn: {
            /** @description open, over, suspended, none */
            access?: string;
            charter?: components["schemas"]["MentoringCharterShown"];
            check?: components["schemas"]["MentoringCheckShown"];
            contact?: string | null;
            /** Format: date */
            on?: string;
            pairs?: components["schemas"]["MentoringPair"][];
            sheet?: components["schemas"]["MentoringSheetShown"];
            suspended?: components["schemas"]["MentoringClosed"];
            /** Format: date */
            trained_on?: string | null;
        };
        MentoringOwnSheet: {
            area?: string;
            availability?: ("weekday_day" | "weekday_evening" | "saturday" | "sunday" | "phone")[];
            capacity?: number;
            /** @enum {string} */
            gender?: "" | "woman" | "man" | "other";
            interests?: ("sport" | "music" | "games" | "cooking" | "drawing" | "nature" | "animals" | "cinema" | "reading" | "tinkering" | "travel" | "computing")[];
            languages?: ("fr" | "en" | "ar" | "es" | "pt" | "de" | "it" | "tr" | "uk" | "ru" | "ps" | "fa" | "bn" | "ur" | "ff" | "bm" | "wo" | "so" | "am" | "zh" | "lsf")[];
            presentation?: string;
            trade?: string;
        };
        MentoringPair: {
            agreement?: components["schemas"]["MentoringAgreementShown"] | null;
            answers?: components["schemas"]["MentoringAnswers"];
            can?: string[];
            end_reason?: string | null;
            /** Format: date */
            ended_on?: string | null;
            feedback?: components["schemas"]["MentoringScore"][];
            feedback_due?: number | null;
            goodbye?: components["schemas"]["MentoringGoodbyes"] | null;
            /** Format: uuid */
            id?: string;
            meetings?: components["schemas"]["MentoringMeetingsCount"];
            mentor?: components["schemas"]["MentoringPairMentor"];
            my_answer?: string;
            /** Format: date */
            nudged_on?: string | null;
            open?: boolean;
            other_answered?: boolean;
            /** Format: date */
            paused_until?: string | null;
            /** Format: date */
            proposed_on?: string;
            side?: string;
            /** Format: date */
            started_on?: string | null;
            state?: string;
            version?: number;
            /** @description Ils se sont déjà écrit ici ; leurs mots ne sont lus par personne d'autre */
            writing?: boolean;
            young?: components["schemas"]["MentoringPairYoung"];
        };
        MentoringPairMentor: {
            availability?: string[];
            check?: components["schemas"]["MentoringCheckShown"];
            /** Format: date */
            checked_on?: string | null;
            first_name?: string;
            gender?: string;
            /** Format: uuid */
            id?: string;
            interests?: string[];
            languages?: string[];
            last_name?: string;
            presentation?: string;
            trade?: string;
            /** Format: uuid */
            volunteer_id?: string;
        };
        MentoringPairYoung: {
            availability?: string[];
            first_name?: string;
            /** Format: uuid */
            id?: string;
            interests?: string[];
            languages?: string[];
            last_name?: string;
            trade?: string;
        };
        MentoringParents: {
            /** Format: date */
            on?: string;
            /** @enum {string} */
            parents: "unknown" | "informed" | "agreed" | "refused" | "not_reached" | "not_needed";
            why?: string;
        };
        MentoringParentsShown: {
            lacks?: boolean;
            needed?: boolean;
            /** Format: date */
            on?: string | null;
            said?: string;
            why?: string;
        };
        MentoringPause: {
            /** Format: date */
            until?: string;
        };
        MentoringPropose: {
            /** Format: uuid */
            volunteer_id: string;
            /** Format: uuid */
            youth_id: string;
        };
        MentoringReason: {
            code?: string;
            values?: string[];
        };
        MentoringReceived: {
            /** Format: uuid */
            id?: string;
        };
        MentoringScore: {
            month?: number;
            score?: number;
            side?: string;
            words?: string;
        };
        MentoringSheetShown: {
            area?: string;
            availability?: string[];
            capacity?: number;
            gender?: string;
            interests?: string[];
            languages?: string[];
            presentation?: string;
            trade?: string;
        };
        MentoringStart: {
            place?: string;
            /**
             * @description Première rencontre, heure locale, AAAA-MM-JJTHH:MM
             * @example 2026-12-03T14:00
             */
            starts?: string;
        };
        MentoringStep: {
            /** Format: date */
            on: string;
            /** @enum {string} */
            step: "interview" | "training" | "refuse" | "leave" | "reopen";
        };
        MentoringSuggestion: {
            against?: components["schemas"]["MentoringReason"][];
            capacity?: number;
            check?: components["schemas"]["MentoringCheckShown"];
            employer?: string;
            first_name?: string;
            last_name?: string;
            pairs?: number;
            presentation?: string;
            reasons?: components["schemas"]["MentoringReason"][];
            /** Format: uuid */
            volunteer_id?: string;
        };
        MentoringSuggestions: {
            items?: components["schemas"]["MentoringSuggestion"][];
            not_ready?: number;
        };
        MentoringSupervision: {
            counts?: {
                [key: string]: number;
            };
            items?: components["schemas"]["MentoringLine"][];
            long_silent?: number;
            offers_due?: components["schemas"]["MentoringNamed"][];
            /** Format: date */
            on?: string;
            silent?: number;
            volunteers?: components["schemas"]["MentoringLoad"][];
            waiting?: components["schemas"]["MentoringWaiting"][];
        };
        MentoringVolunteer: {
            account?: string;
            /** Format: date */
            applied_on?: string;
            area?: string;
            availability?: string[];
            capacity?: number;
            /** Format: date */
            charter_on?: string | null;
            check?: components["schemas"]["MentoringCheckShown"];
            checks?: components["schemas"]["MentoringChecked"][];
            email?: string;
            employer?: string;
            first_name?: string;
            gender?: string;
            /** Format: uuid */
            id?: string;
            interests?: string[];
            /** Format: date */
            interview_on?: string | null;
            lacks?: string[];
            languages?: string[];
            last_name?: string;
            /** Format: date */
            left_on?: string | null;
            motivation?: string;
            pairs?: number;
            /** Format: uuid */
            person_id?: string | null;
            phone?: string;
            presentation?: string;
            programme?: string;
            state?: string;
            suspended?: boolean;
            trade?: string;
            /** Format: date */
            trained_on?: string | null;
            version?: number;
        };
        MentoringVolunteerAdd: {
            area?: string;
            availability?: ("weekday_day" | "weekday_evening" | "saturday" | "sunday" | "phone")[];
            capacity?: number;
            email?: string;
            employer?: string;
            first_name: string;
            /** @enum {string} */
            gender?: "" | "woman" | "man" | "other";
            interests?: ("sport" | "music" | "games" | "cooking" | "drawing" | "nature" | "animals" | "cinema" | "reading" | "tinkering" | "travel" | "computing")[];
            languages?: ("fr" | "en" | "ar" | "es" | "pt" | "de" | "it" | "tr" | "uk" | "ru" | "ps" | "fa" | "bn" | "ur" | "ff" | "bm" | "wo" | "so" | "am" | "zh" | "lsf")[];
            last_name: string;
            motivation?: string;
            /** Format: uuid */
            person_id?: string;
            phone?: string;
            presentation?: string;
            /** @enum {string} */
            programme?: "none" | "engaged_offer" | "association";
            trade?: string;
        };
        MentoringVolunteerEdit: {
            area?: string;
            availability?: ("weekday_day" | "weekday_evening" | "saturday" | "sunday" | "phone")[];
            capacity?: number;
            email?: string;
            employer?: string;
            first_name?: string;
            /** @enum {string} */
            gender?: "" | "woman" | "man" | "other";
            interests?: ("sport" | "music" | "games" | "cooking" | "drawing" | "nature" | "animals" | "cinema" | "reading" | "tinkering" | "travel" | "computing")[];
            languages?: ("fr" | "en" | "ar" | "es" | "pt" | "de" | "it" | "tr" | "uk" | "ru" | "ps" | "fa" | "bn" | "ur" | "ff" | "bm" | "wo" | "so" | "am" | "zh" | "lsf")[];
            last_name?: string;
            motivation?: string;
            phone?: string;
            presentation?: string;
            /** @enum {string} */
            programme?: "none" | "engaged_offer" | "association";
            trade?: string;
        };
        MentoringVolunteerShort: {
            account?: string;
            /** Format: date */
            applied_on?: string;
            capacity?: number;
            /** Format: date */
            charter_on?: string | null;
            check?: components["schemas"]["MentoringCheckShown"];
            employer?: string;
            first_name?: string;
            /** Format: uuid */
            id?: string;
            /** Format: date */
            interview_on?: string | null;
            lacks?: string[];
            last_name?: string;
            /** Format: date */
            left_on?: string | null;
            pairs?: number;
            /** Format: uuid */
            person_id?: string | null;
            programme?: string;
            state?: string;
            suspended?: boolean;
            /** Format: date */
            trained_on?: string | null;
            version?: number;
        };
        MentoringVolunteers: {
            charter?: string;
            items?: components["schemas"]["MentoringVolunteerShort"][];
            /** Format: date */
            on?: string;
            without_sheet?: components["schemas"]["MentoringWithoutSheet"][];
        };
        MentoringWaiting: {
            days?: number;
            first_name?: string;
            /** Format: uuid */
            id?: string;
            last_name?: string;
        };
        MentoringWelcome: {
            /** Format: uuid */
            team_id: string;
        };
        MentoringWishShown: {
            area?: string;
            availability?: string[];
            gender?: string;
            interests?: string[];
            languages?: string[];
            trade?: string;
            wish?: string;
        };
        MentoringWithoutSheet: {
            first_name?: string;
            last_name?: string;
            /** Format: uuid */
            person_id?: string;
        };
        MentoringYouthMentoring: {
            may_pair?: boolean;
            offers?: components["schemas"]["MentoringOfferShown"][];
            /** Format: date */
            on?: string;
            pairs?: components["schemas"]["MentoringPair"][];
            parents?: components["schemas"]["MentoringParentsShown"];
            said_by?: string;
            state?: string;
            version?: number;
            wish?: components["schemas"]["MentoringWishShown"];
            young?: components["schemas"]["MentoringNamed"];
        };
        OutboxBurst: {
            channel: string;
            count: number;
            /** Format: uuid */
            id: string;
            kinds: string[];
            /** Format: date-time */
            since: string;
        };
        OutboxBursts: {
            items: components["schemas"]["OutboxBurst"][];
        };
        OutboxCall: {
            /** Format: uuid */
            id: string;
            kind: string;
            name: string;
            /** Format: date-time */
            opened_at: string;
            text: string;
            /** Format: uuid */
            youth_id: string;
        };
        OutboxCallDone: {
            /** @enum {string} */
            outcome: "reached" | "no_answer" | "not_needed";
        };
        OutboxCalls: {
            items: components["schemas"]["OutboxCall"][];
        };
        OutboxChangeChannel: {
            hours?: components["schemas"]["OutboxHours"] | null;
            safe?: boolean;
        };
        OutboxChannel: {
            /** Format: date-time */
            added_at: string;
            contact: string | null;
            hours: components["schemas"]["OutboxHours"] | null;
            /** Format: uuid */
            id: string;
            /** @description sms, email ou push */
            kind: string;
            /** Format: date-time */
            recovery_from: string | null;
            safe: boolean;
            /** @description to_prove, proven ou stopped */
            state: string;
            this_device: boolean;
            version: number;
        };
        OutboxChannels: {
            items: components["schemas"]["OutboxChannel"][];
        };
        OutboxExample: {
            channels: components["schemas"]["OutboxLook"][];
            type: string;
        };
        OutboxHours: {
            from: string;
            until: string;
        };
        OutboxInbox: {
            items: components["schemas"]["OutboxNotice"][];
            unread: number;
        };
        OutboxLeft: {
            /** Format: date-time */
            at: string | null;
            channel: string;
            reason: string | null;
            state: string;
        };
        OutboxLevel: {
            code: string;
            example: components["schemas"]["OutboxShown"];
            title: string;
        };
        OutboxLook: {
            channel: string;
            from?: string;
            subject?: string;
            text: string;
            title?: string;
            why_not?: string | null;
        };
        OutboxMade: {
            /** Format: uuid */
            id: string;
        };
        OutboxNewChannel: {
            contact: string;
            /** @default null */
            hours: components["schemas"]["OutboxHours"] | null;
            /** @enum {string} */
            kind: "sms" | "email";
            /** @default true */
            safe: boolean;
        };
        OutboxNewWishes: {
            /** @enum {string} */
            lock_screen: "silent" | "neutral" | "kind";
            /** @default null */
            pause_days: number | null;
            /** @default null */
            remind_before: {
                [key: string]: number[];
            } | null;
        };
        OutboxNotice: {
            /** Format: date-time */
            at: string;
            id: string;
            kind: string;
            seen: boolean;
            /** @description Où la notification mène */
            subject?: {
                [key: string]: string;
            };
            /** @description Une phrase, écrite au moment de la lire */
            text: string;
        };
        OutboxPreview: {
            examples: components["schemas"]["OutboxExample"][];
            items: components["schemas"]["OutboxWouldLeave"][];
        };
        OutboxProof: {
            code: string;
        };
        OutboxPushKey: {
            key: string;
        };
        OutboxPushKeys: {
            auth: string;
            p256dh: string;
        };
        OutboxPushSubscription: {
            endpoint: string;
            keys: components["schemas"]["OutboxPushKeys"];
        };
        OutboxSaying: {
            /** Format: date-time */
            at: string;
            deliveries: components["schemas"]["OutboxLeft"][];
            id: number;
            kind: string;
            reason: string | null;
            state: string;
            subject_id: string;
            subject_kind: string;
        };
        OutboxSayings: {
            items: components["schemas"]["OutboxSaying"][];
        };
        OutboxSeen: {
            ids: string[];
        };
        OutboxShown: {
            body: string;
            title: string;
        };
        OutboxUnread: {
            unread: number;
        };
        OutboxWishes: {
            defaults: {
                [key: string]: number[];
            };
            levels: components["schemas"]["OutboxLevel"][];
            lock_screen: string;
            /** Format: date */
            paused_until: string | null;
            remind_before: {
                [key: string]: number[];
            };
            version: number;
            words: {
                [key: string]: components["schemas"]["OutboxShown"];
            };
        };
        OutboxWouldLeave: {
            /** Format: date-time */
            at: string;
            channels: components["schemas"]["OutboxLook"][];
            id: string;
            says_nothing: string | null;
            text: string;
        };
        PaginationMetadata: {
            /** @description First available page number. */
            first_page?: number;
            /** @description Last available page number. */
            last_page?: number;
            /** @description Next page number. */
            next_page?: number;
            /** @description Current page number. */
            page?: number;
            /** @description Previous page number. */
            previous_page?: number;
            /** @description Total number of items. */
            total?: number;
            /** @description Total number of pages. */
            total_pages?: number;
        };
        Pecule: {
            /** @description Années sans mesure connue : réponse « pecule.ANNÉE » aux questions */
            ask?: components["schemas"]["PeculeAsk"][];
            /** @enum {string} */
            certainty: "theoretical_maximum" | "to_check" | "very_unlikely" | "nothing" | "not_estimable";
            /**
             * Format: date
             * @description Jour où il est trop tard
             */
            closes_on: string;
            /** Format: date */
            on: string;
            /**
             * Format: date
             * @description Premier jour où demander
             */
            opens_on: string;
            /** @description Euros, maximum théorique hors intérêts ; absent si rien à dire */
            total?: number;
            /** @description Très peu probable, quelles que soient les réponses */
            unlikely?: boolean;
            /** @description Pourquoi rien n'est estimé */
            why?: string;
            years: components["schemas"]["PeculeYear"][];
        };
        PeculeAsk: {
            /** @enum {string} */
            answer?: "home" | "judge" | "parents" | "relative" | "unsure";
            /**
             * Format: date
             * @description Le jour qui compte cette année-là
             */
            on: string;
            /** @description Ce que chaque réponse ferait de l'année : le téléphone refait la somme seul */
            would: {
                [key: string]: components["schemas"]["PeculeYear"];
            };
            year: number;
        };
        PeculeClaim: {
            amount_shared: boolean;
            /** Format: date */
            changed_on?: string;
            /** @enum {string} */
            channel: "online" | "post";
            countdown: components["schemas"]["PeculeCountdown"];
            form: components["schemas"]["PeculeForm"];
            history: components["schemas"]["PeculeEvent"][];
            limit_bytes: number;
            /**
             * Format: date
             * @description Né à l'automne : le jour de janvier où regarder
             */
            look_again_on?: string;
            missing?: string;
            needs: components["schemas"]["PeculeNeed"][];
            /** Format: date */
            next_nudge_on?: string;
            /** Format: date */
            on: string;
            post: components["schemas"]["PeculePost"];
            refusal?: string;
            refusals: components["schemas"]["PeculeRefusal"][];
            /** Format: date */
            sent_on?: string;
            /** Format: url */
            site: string;
            /** @enum {string} */
            state: "preparing" | "sent" | "received" | "more_asked" | "paid" | "refused";
        };
        PeculeCohort: {
            of_age: {
                [key: string]: number;
            };
            /** Format: date */
            on: string;
            /** @description Jeunes qui ont pu avoir un pécule */
            people: number;
            /** @description De 17 à 18 ans */
            soon: number;
        };
        PeculeCountdown: {
            /** Format: date */
            closes_on: string;
            days: number;
            /**
             * Format: date
             * @description Premier jour où demander ce qui doit être récent
             */
            fresh_from: string;
            /** Format: date */
            opens_on: string;
            /** Format: date */
            prepare_from: string;
            /** @enum {string} */
            stage: "far" | "prepare" | "fresh" | "open" | "closed";
        };
        PeculeEvent: {
            /** Format: date */
            on: string;
            /** @enum {string} */
            state: "preparing" | "sent" | "received" | "more_asked" | "paid" | "refused";
        };
        PeculeFileAsked: {
            /** @description Écrite dans la lettre, gardée nulle part */
            address?: string;
            /** @description Écrit dans la lettre, gardé nulle part */
            birth_place?: string;
            /**
             * @description Une lettre à signer et à poster
             * @default false
             */
            by_post: boolean;
            /** @description Téléphone ou e-mail ; écrit dans la lettre, gardé nulle part */
            phone?: string;
            /** @description Parent allocataire, s'il est connu ; écrit dans la lettre, gardé nulle part */
            recipient?: string;
        };
        PeculeForm: {
            /** Format: date */
            birth_date?: string;
            first_name: string;
            last_name: string;
        };
        PeculeNeed: {
            need: string;
            types: string[];
        };
        PeculePost: {
            /** Format: date */
            checked_on: string;
            lines: string[];
        };
        PeculeRefusal: {
            code: string;
            contact?: string;
            do: string;
            guide?: string;
            say: string;
        };
        PeculeSaid: {
            /**
             * @description Le type du papier redemandé
             * @default
             */
            missing: string;
            /**
             * Format: date
             * @description Le jour où c'est arrivé
             */
            on: string;
            /**
             * @description La raison donnée, de la liste
             * @default
             */
            refusal: string;
            /** @enum {string} */
            state: "preparing" | "sent" | "received" | "more_asked" | "paid" | "refused";
        };
        PeculeSharedClaim: {
            /** @description Euros, maximum théorique, si le jeune le partage */
            amount?: number;
            /** Format: date */
            changed_on?: string;
            /** Format: date */
            on: string;
            /** Format: date */
            opens_on: string;
            /** Format: date */
            sent_on?: string;
            stage: string;
            /** @enum {string} */
            state: "preparing" | "sent" | "received" | "more_asked" | "paid" | "refused";
        };
        PeculeSharing: {
            /** @description Le référent peut lire l'estimation */
            amount: boolean;
        };
        PeculeYear: {
            /** @description Euros, au plus, hors intérêts ; absent si l'année ne compte pas */
            amount?: number;
            amount_to_check?: boolean;
            /** @enum {string} */
            counts: "counted" | "to_check" | "no";
            source?: string;
            /** @description Repose sur la réponse du jeune */
            told?: boolean;
            why: string;
            year: number;
        };
        PeopleAdult: {
            first_name?: string;
            /** Format: uuid */
            id?: string;
            last_name?: string;
            /** Format: date */
            since?: string;
        };
        PeopleAuthority: {
            /** @description Autorité inventée, pour essayer */
            invented?: boolean;
            name?: string;
            zone?: string;
        };
        PeopleBadRow: {
            field?: string;
            /** @description Ligne du fichier, titres compris */
            line?: number;
            /** @description Ce qui ne va pas, et le remède */
            reason?: string;
        };
        PeopleChange: {
            after?: string;
            before?: string;
            field?: string;
            line?: number;
            name?: string;
        };
        PeopleCirclePerson: {
            /** @description Prénom, ou nom de l'équipe */
            first_name?: string;
            /** Format: uuid */
            id?: string;
            if_shared?: string[];
            /** @enum {string} */
            kind?: "referent" | "mentor" | "team";
            sees?: string[];
            sees_not?: string[];
            /** Format: date */
            since?: string;
        };
        PeopleColumn: {
            /** @description Nom affiché */
            label?: string;
            /** @description Nom dans le modèle de fichier */
            name?: string;
            needed?: boolean;
        };
        PeopleCommit: {
            /** @description Les changements à ne pas faire : ligne et champ de l'aperçu */
            left?: components["schemas"]["PeopleLeft"][];
        };
        PeopleCounts: {
            changed?: number;
            left_out?: number;
            new?: number;
            new_referents?: number;
            new_teams?: number;
            rows?: number;
            same?: number;
            to_check?: number;
            /** @description Moins de 15 ans et demi : jamais gardés */
            too_young?: number;
        };
        PeopleImport: {
            /** @description 200 au plus */
            bad_rows?: components["schemas"]["PeopleBadRow"][];
            /** @description 50 au plus */
            changes?: components["schemas"]["PeopleChange"][];
            counts?: components["schemas"]["PeopleCounts"] | null;
            /** Format: date-time */
            created_at?: string;
            fields?: components["schemas"]["PeopleColumn"][];
            headers?: string[];
            /** Format: uuid */
            id?: string;
            left_out_file?: boolean;
            mapping?: {
                [key: string]: string;
            } | null;
            new_referents?: string[];
            new_teams?: string[];
            progress?: components["schemas"]["PeopleProgress"];
            proposal?: {
                [key: string]: string;
            };
            reason?: string | null;
            /** @enum {string} */
            status?: "mapping" | "reading" | "preview" | "committing" | "done" | "cancelled" | "failed";
            to_check?: components["schemas"]["PeopleBadRow"][];
        };
        PeopleLeft: {
            field: string;
            line: number;
        };
        PeopleMapping: {
            /** @description {nom du champ : titre de la colonne} */
            mapping: {
                [key: string]: string;
            };
        };
        PeopleMe: {
            authority?: components["schemas"]["PeopleAuthority"];
            first_name?: string;
            /** Format: uuid */
            id?: string;
            /** @enum {string} */
            kind?: "young" | "professional" | "mentor";
            language?: string;
            last_name?: string;
            roles?: string[];
            teams?: components["schemas"]["PeopleTeam"][];
            tutoiement?: boolean;
            version?: number;
        };
        PeopleMeEdit: {
            language?: string;
            tutoiement?: boolean;
        };
        PeopleMeasure: {
            basis: string;
            basis_words?: string;
            /**
             * Format: date
             * @description Premier jour sans la mesure
             */
            ends_on?: string | null;
            /** Format: uuid */
            id?: string;
            /** Format: date */
            received_on?: string | null;
            /** Format: date */
            starts_on: string;
        };
        PeopleMeasureEdit: {
            basis?: string;
            /**
             * Format: date
             * @description Premier jour sans la mesure
             */
            ends_on?: string | null;
            /** Format: date */
            received_on?: string | null;
            /** Format: date */
            starts_on?: string;
        };
        PeopleMeasureIn: {
            basis: string;
            /**
             * Format: date
             * @description Premier jour sans la mesure
             */
            ends_on?: string | null;
            /** Format: date */
            received_on?: string | null;
            /** Format: date */
            starts_on: string;
        };
        PeopleMentor: {
            /**
             * Format: uuid
             * @description Vide : fin du binôme
             */
            mentor_id: string | null;
        };
        PeoplePair: {
            first_name?: string;
            /** Format: uuid */
            id?: string;
            /** Format: date */
            since?: string;
        };
        PeopleProgress: {
            done?: number;
            total?: number;
        };
        PeopleReferent: {
            /** Format: uuid */
            referent_id: string;
        };
        PeopleTeam: {
            /** Format: uuid */
            id?: string;
            name?: string;
        };
        PeopleTeamSince: {
            /** Format: uuid */
            id?: string;
            name?: string;
            /** Format: date */
            since?: string;
        };
        PeopleYouth: {
            /** Format: date */
            birth_date?: string;
            /** @enum {string} */
            birth_precision?: "day" | "month" | "year";
            first_name?: string;
            /** Format: uuid */
            id?: string;
            last_name?: string;
        };
        PeopleYouthAdd: {
            /** Format: date */
            birth_date: string;
            /** @enum {string} */
            birth_precision?: "day" | "month" | "year";
            first_name: string;
            last_name: string;
            measures?: components["schemas"]["PeopleMeasureIn"][];
            /** Format: uuid */
            team_id?: string | null;
        };
        PeopleYouthEdit: {
            /** Format: date */
            birth_date?: string;
            /** @enum {string} */
            birth_precision?: "day" | "month" | "year";
            /** Format: date */
            care_began_on?: string | null;
            external_ref?: string | null;
            first_name?: string;
            flags?: {
                [key: string]: unknown;
            };
            /** Format: date */
            last_exchange_on?: string | null;
            last_name?: string;
        };
        PeopleYouthFile: {
            /** Format: date */
            birth_date?: string;
            /** @enum {string} */
            birth_precision?: "day" | "month" | "year";
            /** Format: date */
            care_began_on?: string | null;
            external_ref?: string | null;
            first_name?: string;
            flags?: {
                [key: string]: unknown;
            };
            /** Format: uuid */
            id?: string;
            /** Format: date */
            last_exchange_on?: string | null;
            last_name?: string;
            measures?: components["schemas"]["PeopleMeasure"][];
            mentor?: components["schemas"]["PeopleAdult"] | null;
            referent?: components["schemas"]["PeopleAdult"] | null;
            team?: components["schemas"]["PeopleTeamSince"] | null;
            version?: number;
        };
        PeopleYouths: {
            items?: components["schemas"]["PeopleYouth"][];
            next?: string | null;
        };
        Project: {
            /** Format: date */
            checked_on?: string;
            domains: components["schemas"]["ProjectDomain"][];
            editions?: components["schemas"]["ProjectEdition"][];
            filled?: string[];
            lines: components["schemas"]["ProjectLine"][];
            /** Format: date */
            on: string;
            review?: components["schemas"]["ProjectReview"] | null;
            sources?: components["schemas"]["ProjectSource"][];
        };
        ProjectDomain: {
            ask: string;
            /** @enum {string} */
            code: "resources" | "housing" | "work" | "care" | "paperwork" | "support";
            journeys: string;
            law: string;
            pro: string;
            title: string;
        };
        ProjectEdition: {
            /** @description Le projet a changé depuis ; dit de la dernière seule */
            changed?: boolean;
            /** Format: date-time */
            made_at: string;
            made_by: string;
            number: number;
            /**
             * Format: date-time
             * @description Dit au jeune seul
             */
            paper_given_at?: string;
            sha256: string;
            signatures: components["schemas"]["ProjectHand"][];
            /** Format: date */
            signed_on?: string;
            /** @enum {string} */
            state: "open" | "signed" | "replaced";
        };
        ProjectFrozenLine: {
            /** Format: date */
            done_on?: string;
            /** Format: date */
            due?: string;
            /** Format: uuid */
            goal?: string;
            /** Format: uuid */
            id: string;
            /** @enum {string} */
            kind: "goal" | "action" | "word";
            /** @enum {string} */
            owner?: "young" | "referent" | "both" | "other";
            owner_name?: string;
            /** @enum {string} */
            state?: "todo" | "doing" | "done" | "dropped";
            text: string;
            /** @enum {string} */
            theme: "resources" | "housing" | "work" | "care" | "paperwork" | "support";
            ticked?: boolean;
        };
        ProjectHand: {
            /** Format: date-time */
            at: string;
            first_name: string;
            /** @enum {string} */
            side: "young" | "referent";
        };
        ProjectLine: {
            /** @enum {string} */
            by: "young" | "referent";
            by_name: string;
            /** Format: date-time */
            changed_at: string;
            /** Format: date */
            done_on?: string;
            /** Format: date */
            due?: string;
            /** Format: uuid */
            goal?: string;
            /** Format: uuid */
            id: string;
            /** @enum {string} */
            kind: "goal" | "action" | "word";
            link?: components["schemas"]["ProjectLink"];
            /** @description Montré au mentor ; dit au jeune seul */
            mentor?: boolean;
            /** @enum {string} */
            owner?: "young" | "referent" | "both" | "other";
            owner_name?: string;
            /** @enum {string} */
            state?: "todo" | "doing" | "done" | "dropped";
            text: string;
            /** @enum {string} */
            theme: "resources" | "housing" | "work" | "care" | "paperwork" | "support";
            /** @description Fait, par ce à quoi l'action mène */
            ticked?: boolean;
            version: number;
        };
        ProjectLineChange: {
            after?: components["schemas"]["ProjectSaid"];
            before?: components["schemas"]["ProjectSaid"];
            /** Format: uuid */
            id: string;
            /** @enum {string} */
            what: "added" | "removed" | "changed";
        };
        ProjectLineChanges: {
            items: components["schemas"]["ProjectLineChange"][];
        };
        ProjectLink: {
            /** Format: date-time */
            at?: string;
            done: boolean;
            /** @enum {string} */
            kind: "step" | "journey" | "appointment" | "paper";
            ref: string;
            title?: string;
        };
        ProjectPastLine: {
            /** Format: date-time */
            at: string;
            /** @enum {string} */
            by: "young" | "referent";
            by_name: string;
            /** Format: date */
            done_on?: string;
            /** Format: date */
            due?: string;
            /** Format: uuid */
            goal?: string;
            gone: boolean;
            /** @enum {string} */
            kind: "goal" | "action" | "word";
            /** @enum {string} */
            owner?: "young" | "referent" | "both" | "other";
            owner_name?: string;
            /** @enum {string} */
            state?: "todo" | "doing" | "done" | "dropped";
            text: string;
            /** @enum {string} */
            theme: "resources" | "housing" | "work" | "care" | "paperwork" | "support";
            version: number;
        };
        ProjectPastLines: {
            items: components["schemas"]["ProjectPastLine"][];
        };
        ProjectReview: {
            due: boolean;
            /** Format: date */
            on: string;
        };
        ProjectSaid: {
            /** Format: date */
            done_on?: string;
            /** Format: date */
            due?: string;
            /** Format: uuid */
            goal?: string;
            /** @enum {string} */
            kind: "goal" | "action" | "word";
            /** @enum {string} */
            owner?: "young" | "referent" | "both" | "other";
            owner_name?: string;
            /** @enum {string} */
            state?: "todo" | "doing" | "done" | "dropped";
            text: string;
            /** @enum {string} */
            theme: "resources" | "housing" | "work" | "care" | "paperwork" | "support";
        };
        ProjectShow: {
            mentor: boolean;
        };
        ProjectSign: {
            sha256: string;
        };
        ProjectSource: {
            /** @description V : lu ; M : de mémoire, à revérifier */
            mark: string;
            title: string;
        };
        ProjectToLink: {
            /** @enum {string} */
            kind: "step" | "journey" | "appointment" | "paper";
            ref: string;
        };
        ProjectWholeEdition: {
            /** @description Le projet a changé depuis ; dit de la dernière seule */
            changed?: boolean;
            lines: components["schemas"]["ProjectFrozenLine"][];
            /** Format: date-time */
            made_at: string;
            made_by: string;
            number: number;
            /**
             * Format: date-time
             * @description Dit au jeune seul
             */
            paper_given_at?: string;
            sha256: string;
            signatures: components["schemas"]["ProjectHand"][];
            /** Format: date */
            signed_on?: string;
            /** @enum {string} */
            state: "open" | "signed" | "replaced";
        };
        ProjectWriteLine: {
            /**
             * Format: date
             * @default null
             */
            done_on: string | null;
            /**
             * Format: date
             * @default null
             */
            due: string | null;
            /**
             * Format: uuid
             * @description Le but d'une action
             * @default null
             */
            goal: string | null;
            /** @enum {string} */
            kind: "goal" | "action" | "word";
            /** @default null */
            link: components["schemas"]["ProjectToLink"] | null;
            /**
             * @default
             * @enum {string}
             */
            owner: "young" | "referent" | "both" | "other" | "";
            /** @default  */
            owner_name: string;
            /**
             * @default
             * @enum {string}
             */
            state: "todo" | "doing" | "done" | "dropped" | "";
            text: string;
            /**
             * @description Une des six parties (R222-6)
             * @enum {string}
             */
            theme: "resources" | "housing" | "work" | "care" | "paperwork" | "support";
        };
        ProtectionAboutShown: {
            first_name: string;
            /** Format: uuid */
            id: string;
            kind: string;
            last_name: string;
            suspension: components["schemas"]["ProtectionSuspensionShort"] | null;
        };
        ProtectionAdultShown: {
            /** Format: uuid */
            id: string;
            name: string;
        };
        ProtectionBlock: {
            /** Format: uuid */
            adult_id: string;
        };
        ProtectionBlocked: {
            /** Format: uuid */
            adult_id: string;
            first_name: string;
            /** Format: date-time */
            since: string;
        };
        ProtectionBlocks: {
            items: components["schemas"]["ProtectionBlocked"][];
        };
        ProtectionByShown: {
            first_name: string;
            /** Format: uuid */
            id: string;
            last_name: string;
            role: string;
        };
        ProtectionCloseTicket: {
            /** @enum {string} */
            outcome: "solved" | "warned" | "suspended" | "escalated" | "unfounded" | "other";
            /** @default  */
            words: string;
        };
        ProtectionEventShown: {
            act: string;
            /** Format: date-time */
            at: string;
            who: components["schemas"]["ProtectionPersonShown"];
            words: string;
        };
        ProtectionFormerShown: {
            /** Format: date-time */
            at: string;
            text: string;
        };
        ProtectionLineShown: {
            /** Format: date-time */
            at: string;
            author: string;
            deleted: boolean;
            edited: boolean;
            former: components["schemas"]["ProtectionFormerShown"][];
            held: boolean;
            /** Format: uuid */
            id: string;
            kind: string;
            reported: boolean;
            text: string;
        };
        ProtectionPersonShown: {
            first_name: string;
            /** Format: uuid */
            id: string;
            last_name: string;
        };
        ProtectionReason: {
            /** @enum {string} */
            reason: "words" | "contact" | "money" | "meeting" | "photo" | "pressure" | "violence" | "other" | "";
            /** @default  */
            words: string;
        };
        ProtectionReportAsk: {
            /** Format: uuid */
            about_id?: string | null;
            /**
             * Format: uuid
             * @description Choisi par le téléphone
             */
            id: string;
            /** Format: uuid */
            message_id?: string | null;
            /**
             * @default
             * @enum {string}
             */
            reason: "words" | "contact" | "money" | "meeting" | "photo" | "pressure" | "violence" | "other" | "";
            /**
             * Format: date-time
             * @description Instant du geste, quand il a attendu le réseau
             */
            said_at?: string;
            /** @default  */
            words: string;
            /** @description `me`, ou l'identifiant du jeune */
            youth_id: string;
        };
        ProtectionSign: {
            yes: boolean;
        };
        ProtectionStatus: {
            about?: string | null;
            /** Format: date-time */
            due_at: string;
            /** Format: uuid */
            id: string;
            kind: string;
            /** Format: date-time */
            made_at: string;
            /** Format: date-time */
            read_at: string | null;
            /** @enum {string} */
            state: "sent" | "read" | "closed";
        };
        ProtectionStatuses: {
            items: components["schemas"]["ProtectionStatus"][];
        };
        ProtectionSuspend: {
            /** Format: uuid */
            mentor_id: string;
            /**
             * Format: uuid
             * @default null
             */
            report_id: string | null;
            why: string;
        };
        ProtectionSuspended: {
            /** Format: date-time */
            at: string;
            by: string;
            /** Format: uuid */
            id: string;
            mentor: components["schemas"]["ProtectionAdultShown"];
        };
        ProtectionSuspensionShort: {
            /** Format: date-time */
            at: string;
            /** Format: uuid */
            id: string;
        };
        ProtectionSuspensions: {
            items: components["schemas"]["ProtectionSuspended"][];
        };
        ProtectionTeamStatus: {
            /** Format: date-time */
            due_at: string;
            /** Format: uuid */
            id: string;
            /** Format: date-time */
            received: string;
            /** @enum {string} */
            state: "sent" | "late" | "read" | "closed";
        };
        ProtectionTeamStatuses: {
            items: components["schemas"]["ProtectionTeamStatus"][];
        };
        ProtectionTicket: {
            about: components["schemas"]["ProtectionAboutShown"] | null;
            by: components["schemas"]["ProtectionByShown"];
            /** Format: date-time */
            closed_at: string | null;
            /** Format: date-time */
            due_at: string;
            erased: boolean;
            events: components["schemas"]["ProtectionEventShown"][];
            excerpt: components["schemas"]["ProtectionLineShown"][];
            /** Format: uuid */
            id: string;
            /** @enum {string} */
            kind: "message" | "person" | "worry";
            /** Format: date-time */
            made_at: string;
            outcome: string | null;
            /** Format: date-time */
            read_at: string | null;
            read_by: components["schemas"]["ProtectionPersonShown"] | null;
            reason: string;
            /** Format: date-time */
            received_at: string;
            /** @enum {string} */
            state: "sent" | "late" | "read" | "closed";
            version: number;
            wider: components["schemas"]["ProtectionWiderShown"][];
            words: string;
            youth: components["schemas"]["ProtectionYoungShown"];
        };
        ProtectionTicketShort: {
            about: components["schemas"]["ProtectionPersonShown"] | null;
            by: components["schemas"]["ProtectionByShown"];
            /** Format: date-time */
            due_at: string;
            /** Format: uuid */
            id: string;
            /** @enum {string} */
            kind: "message" | "person" | "worry";
            outcome: string | null;
            read_by: components["schemas"]["ProtectionPersonShown"] | null;
            reason: string;
            /** Format: date-time */
            received_at: string;
            /** @enum {string} */
            state: "sent" | "late" | "read" | "closed";
            youth: components["schemas"]["ProtectionPersonShown"];
        };
        ProtectionTickets: {
            items: components["schemas"]["ProtectionTicketShort"][];
        };
        ProtectionToSign: {
            /** Format: date-time */
            asked_at: string;
            asked_by: string;
            /** Format: uuid */
            id: string;
            why: string;
            youth: string;
        };
        ProtectionToSignList: {
            items: components["schemas"]["ProtectionToSign"][];
        };
        ProtectionWatched: {
            adult: components["schemas"]["ProtectionAdultShown"];
            at_night: number;
            by_adult: number;
            by_young: number;
            reasons: string[];
            unanswered: number;
            warned: number;
            youth: string;
        };
        ProtectionWatchedList: {
            items: components["schemas"]["ProtectionWatched"][];
            pairs: number;
            /** Format: date */
            since: string;
        };
        ProtectionWhy: {
            why: string;
        };
        ProtectionWiderShown: {
            /** Format: date-time */
            asked_at: string;
            asked_by: components["schemas"]["ProtectionPersonShown"];
            excerpt: components["schemas"]["ProtectionLineShown"][];
            /** Format: uuid */
            id: string;
            signed_by: components["schemas"]["ProtectionPersonShown"] | null;
            /** @enum {string} */
            state: "waiting" | "signed" | "refused";
        };
        ProtectionWords: {
            words: string;
        };
        ProtectionYoungShown: {
            /** Format: date */
            birth_date: string | null;
            first_name: string;
            /** Format: uuid */
            id: string;
            last_name: string;
        };
        Rights: {
            items: components["schemas"]["RightsRight"][];
            questions: components["schemas"]["RightsQuestion"][];
        };
        RightsAnswers: {
            answers: {
                [key: string]: string;
            };
            /** @description Déjà au dossier */
            known: {
                [key: string]: string;
            };
            /** Format: date */
            on: string;
            person: components["schemas"]["RightsPerson"];
            version: number;
        };
        RightsCard: {
            dates: components["schemas"]["RightsCardDate"][];
            numbers: components["schemas"]["RightsCardNumber"][];
        };
        RightsCardDate: {
            /** @default null */
            hour: string | null;
            /** Format: date */
            on: string;
            words: string;
        };
        RightsCardNumber: {
            number: string;
            words: string;
        };
        RightsChoice: {
            value: string;
            words: string;
        };
        RightsCondition: {
            because: string;
            fact: string;
            in: string[];
            otherwise: string;
        };
        RightsHave: {
            fact: string;
            in: string[];
            words: string;
        };
        RightsLocalContact: {
            /** @default null */
            address: string | null;
            /**
             * Format: date
             * @description Le jour où quelqu'un a vérifié
             */
            checked_on: string;
            /**
             * @description Horaires OSM, heure de Paris
             * @default null
             */
            hours: string | null;
            /** Format: uuid */
            id: string;
            /** @enum {string} */
            kind: "ase" | "duty" | "return" | "adepape" | "mission_locale" | "housing" | "health" | "family_planning" | "prefecture" | "other";
            name: string;
            /** @default null */
            number: string | null;
            /** @default 0 */
            rank: number;
            /** @default null */
            url: string | null;
            version: number;
            /** @description Pour quoi, dit à un jeune */
            words: string;
        };
        RightsLocalContactSaid: {
            /** @default null */
            address: string | null;
            /**
             * Format: date
             * @description Le jour où quelqu'un a vérifié
             */
            checked_on: string;
            /**
             * @description Horaires OSM, heure de Paris
             * @default null
             */
            hours: string | null;
            /** @enum {string} */
            kind: "ase" | "duty" | "return" | "adepape" | "mission_locale" | "housing" | "health" | "family_planning" | "prefecture" | "other";
            name: string;
            /** @default null */
            number: string | null;
            /** @default 0 */
            rank: number;
            /** @default null */
            url: string | null;
            /** @description Pour quoi, dit à un jeune */
            words: string;
        };
        RightsLocalContacts: {
            items: components["schemas"]["RightsLocalContact"][];
        };
        RightsPerson: {
            /** Format: date */
            birth_date: string;
            /** @enum {string} */
            birth_precision: "day" | "month" | "year";
            /** @enum {string|null} */
            care?: "minor" | "adult" | "ended_recently" | "ended" | null;
            /** Format: date */
            care_ended_on?: string | null;
        };
        RightsQuestion: {
            ask: string;
            choices: components["schemas"]["RightsChoice"][];
            code: string;
            /** @description Le fait du dossier qui évite la question */
            known_by?: string;
            /** @description La même question, au simulateur national */
            to_copy: string;
            /** @description À quoi sert la réponse */
            why: string;
        };
        RightsRight: {
            article: string;
            /** Format: date */
            checked_on: string;
            code: string;
            contact?: string;
            domain: string;
            doubt?: string;
            from_months?: number;
            /** @description La démarche qui le demande */
            guide?: string;
            have?: components["schemas"]["RightsHave"];
            /** @description V : lu ; M : de mémoire, à revérifier */
            mark: string;
            source: string;
            title: string;
            /** @description Exclu */
            until_months?: number;
            when?: components["schemas"]["RightsCondition"][];
            words: string[];
        };
        RightsSaid: {
            /** @description Par question ; null retire la réponse */
            answers: {
                [key: string]: string | null;
            };
        };
        Steps: {
            journeys: components["schemas"]["StepsJourneyProgress"][];
            later?: components["schemas"]["StepsLater"][];
            /** @description Par démarche, les étapes qui ne concernent pas cette personne */
            left?: {
                [key: string]: string[];
            };
            /** @description Ce qui peut se faire, dans l'ordre */
            now?: components["schemas"]["StepsNow"][];
            /** Format: date */
            on: string;
            waiting?: components["schemas"]["StepsWaiting"][];
        };
        StepsBlocked: {
            /** @description Quoi faire alors */
            do: string;
            /** @description La démarche qui suit */
            go?: string;
            /** @description Ce qui peut bloquer */
            when: string;
        };
        StepsChange: {
            /** Format: date-time */
            at: string;
            /** @enum {string} */
            by: "young" | "referent";
            note?: string;
            /** Format: date */
            on: string;
            /** @enum {string} */
            state: "todo" | "doing" | "sent" | "waiting" | "blocked" | "finished";
            step: string;
            /** @enum {string} */
            was: "todo" | "doing" | "sent" | "waiting" | "blocked" | "finished";
        };
        StepsFollowUp: {
            code: string;
            /** @description C'est le moment */
            due: boolean;
            /** @description La démarche à ouvrir alors */
            go?: string;
            /**
             * Format: date
             * @description Le prochain jour où Cap 18 en parle
             */
            on: string;
            /** @description L'étape à refaire alors */
            step: string;
            /**
             * Format: date
             * @description Après ce jour, c'est perdu ou dépassé
             */
            until: string;
            words: string;
        };
        StepsGuide: {
            after?: string[];
            audience: components["schemas"]["StepsGuideAudience"];
            author: string;
            /** Format: date */
            checked_on: string;
            code: string;
            domain: string;
            goal: string;
            legal: string[];
            /** @description Des étapes dont une seule suffit */
            one_of?: string[][];
            rank: number;
            sources: components["schemas"]["StepsGuideSource"][];
            steps: components["schemas"]["StepsGuideStep"][];
            title: string;
            unlocks?: string[];
            /** @description Les sigles de la démarche, en mots simples */
            words?: {
                [key: string]: string;
            };
        };
        StepsGuideAudience: {
            foreign?: boolean;
            from_months?: number;
            until_months?: number;
            words: string;
        };
        StepsGuideSource: {
            /** Format: date */
            checked_on: string;
            /** @description V : lu ; M : de mémoire, à revérifier */
            mark: string;
            title: string;
        };
        StepsGuideStep: {
            blocked?: components["schemas"]["StepsBlocked"][];
            /** @description site, phone, office, post, app ou home */
            channel: string;
            code: string;
            /** @description Un contact de la fiche des numéros */
            contact?: string;
            /** @description Ce qui reste à vérifier */
            doubt?: string;
            /** @description Le papier à garder */
            keep?: string;
            lasts?: string;
            /** @description Une étape du département */
            local?: boolean;
            /** @description Un contact du département */
            local_contact?: string;
            /** @description Types de papiers */
            papers?: string[];
            text: string[];
            title: string;
            where?: components["schemas"]["StepsPlace"];
        };
        StepsGuides: {
            items: components["schemas"]["StepsGuide"][];
        };
        StepsHistory: {
            items: components["schemas"]["StepsChange"][];
        };
        StepsJourneyProgress: {
            code: string;
            follow_ups?: components["schemas"]["StepsFollowUp"][];
            seen_by: components["schemas"]["StepsSight"];
            steps: {
                [key: string]: components["schemas"]["StepsStepState"];
            };
        };
        StepsLater: {
            /** @description Les démarches à faire d'abord */
            first?: string[];
            journey: string;
            /** Format: date */
            opens_on?: string;
        };
        StepsMove: {
            /** @default  */
            note: string;
            /**
             * Format: date
             * @description Le jour où c'est arrivé ; sinon aujourd'hui
             * @default null
             */
            on: string | null;
            /** @enum {string} */
            state: "todo" | "doing" | "sent" | "waiting" | "blocked" | "finished";
            /**
             * @description Bloqué : le référent l'apprend déjà par un message, il n'a pas d'autre avis
             * @default false
             */
            told: boolean;
        };
        StepsMoveJourney: {
            /**
             * Format: date
             * @default null
             */
            on: string | null;
            /** @enum {string} */
            state: "finished" | "todo";
        };
        StepsNow: {
            /** Format: date */
            due_on?: string;
            journey: string;
            /** @description 0 presse le plus */
            level: number;
            reason: components["schemas"]["StepsReason"];
            step: string;
        };
        StepsPlace: {
            label: string;
            /** Format: url */
            url?: string;
        };
        StepsReadiness: {
            items: components["schemas"]["StepsReady"][];
        };
        StepsReady: {
            /** Format: date */
            since: string;
            /** @description Un type de papier */
            type: string;
        };
        StepsReason: {
            /** @enum {string} */
            code: "closes" | "follow" | "doing" | "blocked" | "way_round" | "turns_18" | "since_18" | "opens" | "open";
            /** Format: date */
            date?: string;
            days?: number;
            follow_up?: string;
            journey?: string;
            /** @description Combien de démarches celle-ci ouvre */
            n?: number;
            words?: string;
        };
        StepsSayReady: {
            ready: boolean;
        };
        StepsSight: {
            mentor: boolean;
            referent: boolean;
        };
        StepsStepState: {
            /** @enum {string} */
            by: "young" | "referent";
            note?: string;
            /**
             * Format: date
             * @description Le jour où c'est arrivé
             */
            since: string;
            /** @enum {string} */
            state: "todo" | "doing" | "sent" | "waiting" | "blocked" | "finished";
            /** @description À renvoyer dans If-Match ; 0 : jamais touché */
            version: number;
        };
        StepsWaiting: {
            journey: string;
            step: string;
        };
        SupportAfter: {
            /** Format: date */
            since?: string;
            team?: string;
        };
        SupportAnswer: {
            /** Format: date */
            contest_until?: string | null;
            /** Format: date */
            decided_on?: string;
            /** @enum {string} */
            decision?: "yes" | "no";
            /** Format: date */
            last_on?: string | null;
            plan?: string;
            reasons?: string;
            remedies?: components["schemas"]["SupportRemedies"];
            signed_by?: string;
            /** Format: date */
            starts_on?: string | null;
        };
        SupportAnswered: {
            answer?: components["schemas"]["SupportAnswer"];
            /** Format: date-time */
            asked_at?: string;
            /** Format: date */
            asked_on?: string;
            care?: components["schemas"]["SupportCare"];
            /** Format: date */
            due_on?: string;
            events?: components["schemas"]["SupportEvent"][];
            file?: boolean;
            history?: components["schemas"]["SupportPast"];
            /** Format: uuid */
            id?: string;
            /**
             * Format: uuid
             * @description L'entretien qu'un oui a ouvert
             */
            interview_id?: string;
            /** @enum {string} */
            kind?: "return" | "young_adult" | "interview";
            message?: string;
            needs?: string[];
            reach?: string;
            /** Format: date */
            silent_on?: string;
            /** @enum {string} */
            state?: "sent" | "received" | "answered" | "withdrawn";
            tonight?: boolean;
            version?: number;
            window?: components["schemas"]["SupportWindow"];
            young?: components["schemas"]["SupportYoung"];
        };
        SupportCare: {
            /** Format: date */
            contract_ends_on?: string | null;
            /** Format: date */
            left_on?: string | null;
            /** @enum {string} */
            state?: "in_care" | "left" | "unknown";
        };
        SupportDecision: {
            /** Format: date */
            decided_on: string;
            /** @enum {string} */
            decision: "yes" | "no";
            /** Format: date */
            last_on?: string;
            /** @default  */
            plan: string;
            /** @default  */
            reasons: string;
            /** @default  */
            signed_by: string;
            /** Format: date */
            starts_on?: string;
        };
        SupportEvent: {
            /** @enum {string} */
            act?: "asked" | "added" | "received" | "answered" | "withdrawn";
            /** Format: date-time */
            at?: string;
            by?: string;
        };
        SupportGoOn: {
            /**
             * Format: date
             * @default null
             */
            ends_on: string | null;
        };
        SupportKept: {
            /** Format: date */
            interview_done_on?: string | null;
            /** Format: date */
            interview_due_on?: string | null;
            /** Format: uuid */
            interview_id?: string | null;
            interview_late?: boolean;
            /** Format: date */
            left_on?: string;
            may_go_on?: boolean;
            /** Format: date */
            until?: string;
            young?: components["schemas"]["SupportNamed"];
        };
        SupportLine: {
            age?: number;
            /** Format: date */
            asked_on?: string;
            days?: number;
            days_left?: number;
            /** Format: date */
            decided_on?: string | null;
            decision?: string | null;
            /** Format: date */
            due_on?: string;
            /** Format: uuid */
            id?: string;
            /** @enum {string} */
            kind?: "return" | "young_adult" | "interview";
            late?: boolean;
            state?: string;
            tonight?: boolean;
            waits?: boolean;
            young?: components["schemas"]["SupportNamed"];
        };
        SupportNamed: {
            first_name?: string;
            /** Format: uuid */
            id?: string;
            last_name?: string;
        };
        SupportOwn: {
            after?: components["schemas"]["SupportAfter"] | null;
            answer_days?: {
                [key: string]: number;
            };
            care?: components["schemas"]["SupportCare"];
            /** Format: date */
            on?: string;
            past?: components["schemas"]["SupportPast"];
            requests?: components["schemas"]["SupportRequest"][];
            /** @description Qui appeler une fois parti */
            turn_to?: components["schemas"]["SupportTurnTo"] | null;
            windows?: components["schemas"]["SupportWindows"];
        };
        SupportPast: {
            care?: string[];
            people?: string[];
            steps?: string[];
        };
        SupportQueue: {
            after?: components["schemas"]["SupportKept"][];
            items?: components["schemas"]["SupportLine"][];
            /** Format: date */
            on?: string;
            waiting?: number;
        };
        SupportRemedies: {
            contacts?: string[];
            steps?: components["schemas"]["SupportRemedy"][];
        };
        SupportRemedy: {
            article?: string;
            /** Format: date */
            checked_on?: string;
            code?: string;
            doubt?: string;
            letter?: boolean;
            text?: components["schemas"]["SupportSaid"];
            title?: components["schemas"]["SupportSaid"];
            /** Format: date */
            until?: string | null;
        };
        SupportRequest: {
            answer?: components["schemas"]["SupportAnswer"];
            /** Format: date-time */
            asked_at?: string;
            /** Format: date */
            asked_on?: string;
            /** Format: date */
            due_on?: string;
            events?: components["schemas"]["SupportEvent"][];
            history?: components["schemas"]["SupportPast"];
            /** Format: uuid */
            id?: string;
            /**
             * Format: uuid
             * @description L'entretien qu'un oui a ouvert
             */
            interview_id?: string;
            /** @enum {string} */
            kind?: "return" | "young_adult" | "interview";
            message?: string;
            needs?: string[];
            reach?: string;
            /** Format: date */
            silent_on?: string;
            /** @enum {string} */
            state?: "sent" | "received" | "answered" | "withdrawn";
            tonight?: boolean;
            version?: number;
        };
        SupportSaid: {
            tu?: string;
            vous?: string;
        };
        SupportTurnTo: {
            /** @description Genres des contacts du département, dans l'ordre */
            local?: string[];
            /** @description Contacts nationaux, dans l'ordre */
            national?: string[];
        };
        SupportWindow: {
            certain?: boolean;
            days_left?: number;
            /** Format: date */
            last_on?: string;
            open?: boolean;
            /** Format: date */
            opens_on?: string;
        };
        SupportWindows: {
            interview?: components["schemas"]["SupportWindow"];
            return?: components["schemas"]["SupportWindow"];
            young_adult?: components["schemas"]["SupportWindow"];
        };
        SupportWish: {
            history?: ("care" | "people" | "steps")[];
            /** @enum {string} */
            kind: "return" | "young_adult" | "interview";
            /** @default  */
            message: string;
            needs?: ("home" | "money" | "study" | "work" | "health" | "papers" | "alone" | "other")[];
            /** @default  */
            reach: string;
            /** @default false */
            tonight: boolean;
        };
        SupportYoung: {
            /** Format: date */
            birth_date?: string;
            first_name?: string;
            /** Format: uuid */
            id?: string;
            last_name?: string;
        };
        WebFieldProblem: {
            detail?: string;
            pointer?: string;
        };
        WebHealth: {
            base?: boolean;
            keyd?: boolean;
            /** @description Sans lui, les écrans demandent de temps en temps */
            live?: boolean;
            scheduler?: boolean;
            /** @description ok ou degraded */
            status?: string;
        };
        WebLive: {
            status?: string;
        };
        WebProblem: {
            code: string;
            correlation_id?: string;
            detail: string;
            errors?: components["schemas"]["WebFieldProblem"][];
            status?: number;
            title?: string;
            type?: string;
        };
    };
    responses: {
        /** @description Default error response */
        DEFAULT_ERROR: {
            headers: {
                [name: string]: unknown;
            };
            content: {
                "application/problem+json": components["schemas"]["WebProblem"];
            };
        };
        /** @description Unprocessable Entity */
        UNPROCESSABLE_ENTITY: {
            headers: {
                [name: string]: unknown;
            };
            content: {
                "application/problem+json": components["schemas"]["WebProblem"];
            };
        };
    };
    parameters: never;
    requestBodies: never;
    headers: never;
    pathItems: never;
}
export type $defs = Record<string, never>;
export type operations = Record<string, never>;
